package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NonceReuseTest {
    private static final Nonce GIVEN = Nonce.parse("given");

    private final NonceReuse reuse = new NonceReuse();

    @Test
    void finds_the_nonce_that_stands_in_every_policy() {
        reuse.add("script-src 'nonce-a' 'nonce-b', default-src 'nonce-b'", Disposition.ENFORCE);
        reuse.add("script-src-elem 'nonce-b'; script-src 'nonce-a'", Disposition.REPORT);

        assertThat(reuse.nonce(GIVEN)).contains(Nonce.parse("b"));
    }

    @Test
    void prefers_the_one_that_is_given() {
        reuse.add("script-src 'nonce-a' 'nonce-given'", Disposition.ENFORCE);

        assertThat(reuse.nonce(GIVEN)).contains(GIVEN);
    }

    @Test
    void does_not_carry_one_policys_nonce_into_another() {
        reuse.add("script-src 'nonce-a'", Disposition.ENFORCE);
        reuse.add("script-src 'self'", Disposition.ENFORCE);

        assertThat(reuse.nonce(GIVEN)).isEmpty();
    }

    @Test
    void does_not_take_it_up_again_later() {
        reuse.add("script-src 'self', script-src 'nonce-a'", Disposition.ENFORCE);

        assertThat(reuse.nonce(GIVEN)).isEmpty();
    }

    @Test
    void policies_that_need_none_have_no_say() {
        reuse.add("script-src 'nonce-a'", Disposition.ENFORCE);
        reuse.add(
                "script-src 'unsafe-inline', img-src 'self', sandbox; script-src 'self'",
                Disposition.ENFORCE);

        assertThat(reuse.nonce(GIVEN)).contains(Nonce.parse("a"));
    }

    @Test
    void a_nonce_for_styles_is_none_for_scripts() {
        reuse.add("style-src 'nonce-a'; script-src 'self'", Disposition.ENFORCE);

        assertThat(reuse.nonce(GIVEN)).isEmpty();
    }

    @Test
    void nothing_is_found_where_nothing_is_needed() {
        reuse.add("img-src *", Disposition.ENFORCE);

        assertThat(reuse.nonce(GIVEN)).isEmpty();
    }
}
