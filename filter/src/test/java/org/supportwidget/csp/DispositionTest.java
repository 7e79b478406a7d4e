package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void is_told_by_the_header_in_any_case() {
        assertThat(Disposition.ofHeader("content-security-POLICY")).isSameAs(Disposition.ENFORCE);
        assertThat(Disposition.ofHeader("Content-Security-Policy-report-only"))
                .isSameAs(Disposition.REPORT);
    }

    @Test
    void has_the_name_of_its_header() {
        assertThat(Disposition.ENFORCE.headerName()).isEqualTo("Content-Security-Policy");
        assertThat(Disposition.REPORT.headerName())
                .isEqualTo("Content-Security-Policy-Report-Only");
    }

    @Test
    void no_other_header_has_one() {
        assertThat(Disposition.ofHeader("X-Content-Security-Policy")).isNull();
        assertThat(Disposition.ofHeader(null)).isNull();
    }
}
