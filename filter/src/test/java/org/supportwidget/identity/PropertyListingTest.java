package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of an object to one who looks for the way to the user. */
class PropertyListingTest {
    private static final String HERE = PropertyListingTest.class.getName();

    public static class Address {
        public String getCity() {
            throw new AssertionError("called");
        }

        public Address getOther() {
            throw new AssertionError("called");
        }
    }

    public static class User {
        public String city = "";
        public static final String KIND = "user";

        public String getEmail() {
            throw new AssertionError("called");
        }

        public boolean isActive() {
            throw new AssertionError("called");
        }

        public Address getHome() {
            throw new AssertionError("called");
        }

        public List<String> getRoles() {
            throw new AssertionError("called");
        }

        public String logout() {
            throw new AssertionError("called");
        }

        public String getBy(String key) {
            throw new AssertionError("called");
        }

        @Override
        public String toString() {
            throw new AssertionError("called");
        }
    }

    record Account(String email, int age) {}

    @Test
    void names_two_steps_of_properties_and_their_types_without_calling_anything() {
        assertThat(PropertyListing.ofAttribute("session", "user", new User()))
                .containsExactly(
                        "session.user : " + HERE + "$User",
                        "session.user.active : boolean",
                        "session.user.city : java.lang.String",
                        "session.user.email : java.lang.String",
                        "session.user.home : " + HERE + "$Address",
                        "session.user.roles : java.util.List",
                        "session.user.home.city : java.lang.String",
                        "session.user.home.other : " + HERE + "$Address");
    }

    @Test
    void names_the_components_of_a_record() {
        assertThat(PropertyListing.ofAttribute("request", "account", new Account("a@b.example", 7)))
                .containsExactly(
                        "request.account : " + HERE + "$Account",
                        "request.account.age : int",
                        "request.account.email : java.lang.String");
    }

    @Test
    void names_what_a_principal_offers_whose_class_is_private() {
        Principal principal = () -> "alice@acme.com";

        assertThat(PropertyListing.of("principal", principal))
                .hasSize(2)
                .contains("principal.name : java.lang.String");
    }

    @Test
    void names_neither_keys_nor_elements_nor_texts() {
        Map<String, String> map = new HashMap<>(Map.of("alice@acme.com", "1"));

        assertThat(PropertyListing.ofAttribute("session", "map", map))
                .containsExactly("session.map : java.util.HashMap");
        assertThat(PropertyListing.ofAttribute("session", "email", "alice@acme.com"))
                .containsExactly("session.email : java.lang.String");
        assertThat(PropertyListing.ofAttribute("session", "ids", new int[] {42}))
                .containsExactly("session.ids : int[]");
        assertThat(PropertyListing.ofAttribute("session", "o", Optional.of(new Address())))
                .first()
                .isEqualTo("session.o : " + HERE + "$Address");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "user,session.user",
                "org.acme.USER,session['org.acme.USER']",
                "wicket:SignIn:session,session['wicket:SignIn:session']",
                "it's,session['it's']",
                "a']b,session[\"a']b\"]"
            })
    void writes_an_attributes_name_so_that_a_path_reads_it(String name, String path) {
        assertThat(PropertyListing.ofAttribute("session", name, 1))
                .containsExactly(path + " : java.lang.Integer");
        assertThat(PropertyPath.parse(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cart of alice@acme.com", "a\nb", "caf\u00e9", "", "'] and \"]"})
    void leaves_out_a_name_that_may_be_data_or_that_no_path_holds(String name) {
        assertThat(PropertyListing.ofAttribute("session", name, 1)).isEmpty();
    }

    @Test
    void tells_the_near_properties_first_and_ends_after_sixty_lines() {
        List<String> lines = PropertyListing.of("principal", new Wide());

        assertThat(lines).hasSize(60);
        assertThat(lines.subList(1, 5))
                .containsExactly(
                        "principal.a : com.tngtech.archunit.core.domain.JavaClass",
                        "principal.b : com.tngtech.archunit.core.domain.JavaClass",
                        "principal.c : com.tngtech.archunit.core.domain.JavaClass",
                        "principal.d : java.lang.String");
    }

    /** With properties that have many themselves. */
    public static class Wide {
        public JavaClass getA() {
            throw new AssertionError("called");
        }

        public JavaClass getB() {
            throw new AssertionError("called");
        }

        public JavaClass getC() {
            throw new AssertionError("called");
        }

        public String getD() {
            throw new AssertionError("called");
        }
    }
}
