package org.supportwidget.vendortest.wrong;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;

/** The mistakes that a class can make; the script of each is the right one under its name. */
abstract class WrongInJava extends Wrong {
    private final Function<Widget, Widget> mistake;

    WrongInJava(String name, Function<Widget, Widget> mistake) {
        super(name);
        this.mistake = mistake;
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return mistake.apply(super.configure(settings));
    }

    private static Map<String, Object> copy(Map<String, ?> right) {
        return new HashMap<>(right);
    }

    /** Says who it is, and proves nothing. */
    public static final class Unproved extends WrongInJava {
        public Unproved() {
            super(
                    "wrong-unproved",
                    right ->
                            new WrongWidget(right) {
                                @Override
                                public Map<String, ?> visitor(Identity identity) {
                                    return Map.of("email", identity.requireEmail(), "proof", "");
                                }
                            });
        }
    }

    /** Has the browser make the proof. */
    public static final class SecretInPage extends Wrong {
        public SecretInPage() {
            super("wrong-secret");
        }

        @Override
        public Widget configure(VendorSettings settings) {
            String secret = settings.optional("secret").orElse("");
            return new WrongWidget(super.configure(settings)) {
                @Override
                public Map<String, ?> visitor(Identity identity) {
                    Map<String, Object> visitor = copy(super.visitor(identity));
                    visitor.put("key", secret);
                    return visitor;
                }
            };
        }
    }

    /** Asks for a host that it never uses. */
    public static final class WidePolicy extends WrongInJava {
        public WidePolicy() {
            super(
                    "wrong-wide",
                    right ->
                            new WrongWidget(right) {
                                @Override
                                public CspSources cspSources() {
                                    return super.cspSources()
                                            .plus(
                                                    CspSources.of(
                                                            CspDirective.IMG_SRC,
                                                            "https://*.example"));
                                }
                            });
        }
    }

    /** Forgets the host of its API. */
    public static final class NarrowPolicy extends WrongInJava {
        public NarrowPolicy() {
            super(
                    "wrong-narrow",
                    right ->
                            new WrongWidget(right) {
                                @Override
                                public CspSources cspSources() {
                                    return CspSources.of(
                                            CspDirective.SCRIPT_SRC, "https://cdn.helpful.example");
                                }
                            });
        }
    }

    /** Proves with something that the next node does not know. */
    public static final class ProofOfTheProcess extends WrongInJava {
        public ProofOfTheProcess() {
            super("wrong-process", right -> new Salted(right, UUID.randomUUID().toString()));
        }
    }

    private static final class Salted extends WrongWidget {
        private final String salt;

        Salted(Widget right, String salt) {
            super(right);
            this.salt = salt;
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            Map<String, Object> visitor = copy(super.visitor(identity));
            visitor.put("salt", salt);
            return visitor;
        }
    }

    /** Spells e-mails its own way. */
    public static final class LowerCase extends WrongInJava {
        public LowerCase() {
            super(
                    "wrong-case",
                    right ->
                            new WrongWidget(right) {
                                @Override
                                public Map<String, ?> visitor(Identity identity) {
                                    String email = identity.requireEmail().toLowerCase(Locale.ROOT);
                                    return super.visitor(Identity.of(identity.id(), email));
                                }
                            });
        }
    }

    /** Remembers whom it served last. */
    public static final class Remembers extends WrongInJava {
        public Remembers() {
            super("wrong-memory", Remembering::new);
        }
    }

    private static final class Remembering extends WrongWidget {
        private volatile @Nullable String last;

        Remembering(Widget right) {
            super(right);
        }

        @Override
        public Map<String, ?> configuration() {
            Map<String, Object> configuration = copy(super.configuration());
            if (last != null) {
                configuration.put("last", last);
            }
            return configuration;
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            last = identity.requireEmail();
            return super.visitor(identity);
        }
    }
}
