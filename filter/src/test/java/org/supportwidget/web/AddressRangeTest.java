package org.supportwidget.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, [2001:db8:1::1], true",
        "2001:db8::/32, 2001:db9::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "127.0.0.0/8, ::ffff:127.0.0.1, true",
        "127.0.0.0/8, localhost, false",
        "127.0.0.0/8, '', false"
    })
    void contains_the_addresses_of_its_network(String range, String address, boolean contained) {
        assertThat(AddressRange.parse(range).contains(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "proxy.example",
                "10.0.0",
                "10.0.0.0/33",
                "10.0.0.0/",
                "::1/129",
                "",
                "256.0.0.1"
            })
    void takes_nothing_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, true",
        "0:0:0:0:0:0:0:1, false, true",
        "127.0.0.1, true, false",
        "192.0.2.7, false, false"
    })
    void without_a_list_loopback_clients_are_admitted_if_no_proxy_forwards(
            String address, boolean forwarded, boolean admitted) {
        DiagnosticsSettings settings = new DiagnosticsSettings(true, List.of(), Set.of());

        assertThat(settings.admits(address, forwarded)).isEqualTo(admitted);
    }
}
