package org.supportwidget;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;
import org.supportwidget.csp.Nonce;
import org.supportwidget.inject.AsciiText;

/** HTML in the making. It is well-formed XML too, and ASCII, so that it may stand in any page. */
final class Block {
    /** Whom a block is for. */
    enum Audience {
        /** A page that a browser shows, in a window or in a frame. */
        PAGE,
        /**
         * A window's page; in a frame the block does nothing. Not every request says that it is for
         * a frame: over plain HTTP browsers do not.
         */
        WINDOW,
        /** A script, which puts what it asked for into a page that has its block already. */
        SCRIPT
    }

    /** In {@code data-support-widget}: what belongs to no one vendor, and the data. */
    private static final String GUARD = "guard";

    private static final String STATE = "state";

    /** The attributes of a frame that it must not have before there is consent. */
    private static final Map<String, String> LATER =
            Map.of("src", "data-support-src", "name", "data-support-name");

    /**
     * Closes whatever the page may have left open, a comment or an element of text, which would
     * take the block for its own text; where nothing is open, a browser ignores it.
     */
    private static final String CLOSED =
            "<!----></script></style></title></textarea></xmp></iframe></noscript></noembed>"
                    + "</noframes></template></svg></math>";

    /**
     * What a block begins with at the end of an HTML page. The block has double quotes, so an
     * attribute that is open in these is completed before it, in a comment. An attribute in single
     * quotes is dropped at the end of a page, unless a quote completes it.
     */
    static final AsciiText SEAL = AsciiText.constant("<!--\"-->" + CLOSED);

    /** The seal within a page, where a later quote of either kind could complete an attribute. */
    static final AsciiText INNER_SEAL = AsciiText.constant("<!--\"'-->" + CLOSED);

    /** In characters: what most pages have before the runtime. */
    private static final int ROOM = 1_024;

    private final List<AsciiText> parts = new ArrayList<>();
    private final StringBuilder html = new StringBuilder(ROOM);
    private final Nonce nonce;
    private final Audience audience;

    Block(Nonce nonce, Audience audience) {
        this.nonce = nonce;
        this.audience = audience;
    }

    Audience audience() {
        return audience;
    }

    void runtime(AsciiText script) {
        open(GUARD).append(">/*<![CDATA[*/");
        cut();
        parts.add(script);
        html.append("/*]]>*/</script>");
    }

    private void cut() {
        if (html.length() > 0) {
            parts.add(AsciiText.of(html.toString()));
            html.setLength(0);
        }
    }

    boolean isEmpty() {
        return parts.isEmpty() && html.length() == 0;
    }

    /**
     * Everything, in order.
     *
     * @param seal what comes before it unless the block is empty
     */
    List<AsciiText> parts(@Nullable AsciiText seal) {
        cut();
        List<AsciiText> all = new ArrayList<>();
        if (seal != null && !parts.isEmpty()) {
            all.add(seal);
        }
        all.addAll(parts);
        return all;
    }

    /**
     * Data for the runtime. It is no script to a policy; by the nonce the runtime knows that the
     * block is the server's, as nobody else who writes into the page knows it.
     */
    void state(Map<String, Object> state) {
        html.append("<script");
        attribute("type", "application/json");
        if (audience != Audience.SCRIPT) {
            attribute("nonce", nonce.value());
        }
        attribute("data-support-widget", STATE);
        ScriptJson.write(html.append('>'), state);
        html.append("</script>");
    }

    /**
     * Waits longer than a sign-out in a page would: this page has nothing else to do than to fetch
     * and stop vendors.
     */
    void leave(String target) {
        String url = ScriptJson.write(Map.of("url", target));
        open(GUARD)
                .append(">(to=>supportWidget.stop(8000).then(()=>location.replace(to.url)))(")
                .append(url)
                .append(")</script>");
    }

    /** The vendor's script, if it has one that may come before the vendor is started. */
    void loader(String vendor, Widget widget) {
        Optional<URI> url = widget.loader();
        if (url.isPresent() && !widget.startsByItself()) {
            open(vendor).append(" async=\"\"");
            widget.loaderId().ifPresent(id -> attribute("id", id));
            attribute("src", url.get().toASCIIString());
            html.append("></script>");
        }
    }

    void frame(Frame frame) {
        html.append("<iframe");
        frame.attributes().forEach(this::attribute);
        html.append("></iframe>");
    }

    /**
     * Where the runtime puts a frame as soon as there is consent. It has neither the URL nor the
     * name: by the name a browser that goes back would know which URL the frame had then.
     */
    void placeOfFrame(Frame frame) {
        if (!frame.attributes().containsKey("src")) {
            frame(frame);
            return;
        }
        html.append("<iframe");
        frame.attributes()
                .forEach((name, value) -> attribute(LATER.getOrDefault(name, name), value));
        attribute("hidden", "");
        html.append("></iframe>");
    }

    private StringBuilder open(String owner) {
        html.append("<script");
        attribute("nonce", nonce.value());
        attribute("data-support-widget", owner);
        return html;
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        ascii(Encode.forHtmlAttribute(value));
        html.append('"');
    }

    /** As character references, so that the page's charset does not matter. */
    private void ascii(String encoded) {
        int codePoint;
        for (int i = 0; i < encoded.length(); i += Character.charCount(codePoint)) {
            codePoint = encoded.codePointAt(i);
            if (codePoint <= '~') {
                html.append((char) codePoint);
            } else {
                html.append("&#").append(codePoint).append(';');
            }
        }
    }
}
