package org.supportwidget.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.supportwidget.spring.app.Person;

/** DevTools starts an application again in a new class loader, beside the same libraries. */
class PlainPrincipalTest {

    @Test
    void no_class_of_an_application_is_kept_when_the_application_has_gone() throws Exception {
        WeakReference<ClassLoader> first = new WeakReference<>(useAndLeave());
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (first.get() != null) {
            assertThat(System.nanoTime()).as("is still kept").isLessThan(end);
            System.gc();
        }
    }

    /** An application that knows one user, and ends. */
    private static ClassLoader useAndLeave() throws ReflectiveOperationException {
        ClassLoader application = new Application();
        Object alice =
                application
                        .loadClass(Person.class.getName())
                        .getConstructor(String.class, String.class, String.class)
                        .newInstance("1001", "alice", "ROLE_USER");
        TestingAuthenticationToken user = new TestingAuthenticationToken(alice, "", List.of());
        assertThat(new SpringSecurityIdentity().resolve(new PrincipalRequest(user)))
                .hasValueSatisfying(
                        identity -> assertThat(identity.email()).isEqualTo("alice@example.com"));
        return application;
    }

    private static final class Application extends ClassLoader {
        Application() {
            super(PlainPrincipalTest.class.getClassLoader());
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            return name.equals(Person.class.getName()) ? define(name) : super.loadClass(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in = Objects.requireNonNull(getResourceAsStream(file))) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
