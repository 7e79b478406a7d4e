package org.supportwidget.sample.queued;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/** It can be asked for nothing, not even to forget somebody, before it knows its own address. */
public final class QueuedVendor implements Vendor {
    /** What its loader does; {@code ADDRESS/frame} answers when the frame is there. */
    public static final String LOADER =
            """
            (() => {
              const queue = [];
              let there;
              const show = () => {
                const visitor = localStorage.queued;
                let panel = document.getElementById('queued');
                if (!panel) document.body.append(panel = document.createElement('p'));
                panel.id = 'queued';
                panel.textContent = visitor || '';
              };
              const commands = {
                identify(email) { localStorage.queued = email; show(); },
                shutdown(done) { localStorage.removeItem('queued'); show(); if (done) done(); },
              };
              window.Queued = (command, argument) => {
                if (command !== 'boot') queue.push(() => commands[command](argument));
                else if (!there) there = fetch(argument + '/frame').then(show);
                if (there) there.then(() => { while (queue.length) queue.shift()(); });
              };
            })();""";

    @Override
    public String name() {
        return "queued";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Queued(
                settings.required("address", Pattern.compile("http://.*"), "an address"),
                settings.secret("secret"),
                settings.script("https://cdn.queued.example/loader.js"));
    }

    private record Queued(String address, SigningSecret secret, URI script) implements Widget {
        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, address)
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, address));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            return Map.of("email", identity.requireEmail());
        }

        /** Nothing of it is anybody's. */
        @Override
        public Map<String, ?> configuration() {
            return Map.of("address", address);
        }
    }
}
