package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.config.Configuration;
import org.supportwidget.csp.CspSources;

/**
 * Faults of a vendor's own class are reported like mistakes, so that on-error = off covers them.
 */
class VendorFaultsTest {
    private static final String EXPECTED =
            ", expected vendors whose classes load and whose scripts are beside them (see"
                    + " org.supportwidget.Vendor) (set it in the given values)";
    private static final String HERE = VendorFaultsTest.class.getName();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.Missing | a vendor that cannot be loaded: org.supportwidget.Vendor: Provider"
                        + " com.acme.Missing not found (java.util.ServiceConfigurationError",
                "HERE | a vendor that cannot be loaded: org.supportwidget.Vendor: "
                        + "HERE not a subtype (java.util.ServiceConfigurationError",
                "not a class | a vendor that cannot be loaded: org.supportwidget.Vendor: ",
                "HERE$Unmade | a vendor that cannot be loaded: org.supportwidget.Vendor: Provider"
                        + " HERE$Unmade could not be instantiated (java.lang.IllegalStateException at HERE$Unmade",
                "HERE$Unlinked | a vendor that cannot be loaded: org.supportwidget.Vendor: Provider"
                        + " HERE$Unlinked could not be instantiated (java.lang.NoClassDefFoundError at HERE$Unlinked",
                "HERE$Nameless | HERE$Nameless, whose name is not of lower-case letters, digits and -",
                "HERE$Unnamed | HERE$Unnamed, whose name() throws (java.lang.IllegalStateException at HERE$Unnamed",
                "HERE$Twin | two vendors called 'thread', org.supportwidget.vendor.ThreadMessenger and"
                        + " HERE$Twin"
            })
    void one_that_cannot_be_taken_in(String service, String found) throws Exception {
        assertThat(mistakes("thread", service))
                .singleElement()
                .asString()
                .startsWith("vendors: found " + found.replace("HERE", HERE))
                .endsWith(EXPECTED)
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scriptless | HERE$Scriptless, which has no script scriptless.js beside it",
                "throwing | HERE$Throwing, which throws (java.lang.IllegalStateException at HERE$Throwing"
            })
    void one_that_fails_when_it_is_configured(String vendor, String found) throws Exception {
        assertThat(mistakes("thread, " + vendor, HERE + "$Scriptless\n" + HERE + "$Throwing"))
                .singleElement()
                .asString()
                .startsWith("vendors: found " + found.replace("HERE", HERE))
                .endsWith(EXPECTED)
                .doesNotContain("s3cr3t");
    }

    @Test
    void all_faults_and_mistakes_are_told_together() throws Exception {
        assertThat(mistakes("thread, gorgias, throwing", "com.acme.Missing\n" + HERE + "$Throwing"))
                .hasSize(3);
    }

    private List<String> mistakes(String vendors, String services) throws Exception {
        Path file = folder.resolve("META-INF/services/org.supportwidget.Vendor");
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, services.replace("HERE", HERE));
        Map<String, String> values =
                Map.of(
                        "vendors", vendors,
                        "identity.email", "principal.name",
                        "thread.app-id", "app",
                        "thread.secret", "thread-portal-authentication-secret");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(application);
            var thrown =
                    assertThatExceptionOfType(ConfigurationException.class)
                            .isThrownBy(() -> Configuration.supportWidget(values));
            return thrown.actual().mistakes();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A vendor with what an implementation needs at least. */
    private abstract static class Base implements Vendor {
        @Override
        public String name() {
            return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Widget configure(VendorSettings settings) {
            return new Widget() {
                @Override
                public CspSources cspSources() {
                    return CspSources.none();
                }

                @Override
                public Map<String, ?> visitor(Identity identity) {
                    return Map.of();
                }
            };
        }
    }

    /** Whose constructor throws. */
    public static final class Unmade extends Base {
        /** Fails. */
        public Unmade() {
            throw new IllegalStateException("s3cr3t");
        }
    }

    /** Whose dependency is missing. */
    public static final class Unlinked extends Base {
        /** Fails. */
        public Unlinked() {
            throw new NoClassDefFoundError("com/acme/Sdk");
        }
    }

    /** Without a name. */
    public static final class Nameless extends Base {
        @Override
        @SuppressWarnings("NullAway") // that is its fault
        public String name() {
            return null;
        }
    }

    /** Whose name throws. */
    public static final class Unnamed extends Base {
        @Override
        public String name() {
            throw new IllegalStateException("s3cr3t");
        }
    }

    /** Called like another. */
    public static final class Twin extends Base {
        @Override
        public String name() {
            return "thread";
        }
    }

    /** Without a script. */
    public static final class Scriptless extends Base {}

    /** That cannot be configured. */
    public static final class Throwing extends Base {
        @Override
        public Widget configure(VendorSettings settings) {
            throw new IllegalStateException("s3cr3t");
        }
    }
}
