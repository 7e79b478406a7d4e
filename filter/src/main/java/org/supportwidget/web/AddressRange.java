package org.supportwidget.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * An address, or a network in CIDR notation (RFC 4632, RFC 4291 section 2.3): {@code 192.0.2.7},
 * {@code 10.0.0.0/8}, {@code 2001:db8::/32}. Immutable and thread-safe.
 */
public final class AddressRange {
    /** What no name of a host is, so that none is looked up. */
    private static final Pattern LITERAL = Pattern.compile("\\d+(\\.\\d+){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private final byte[] network;
    private final int bits;
    private final String text;

    private AddressRange(byte[] network, int bits, String text) {
        this.network = network;
        this.bits = bits;
        this.text = text;
    }

    /**
     * Reads an address or a network.
     *
     * @throws IllegalArgumentException if it is neither, or names a host
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        int all = address.length * 8;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(address, bits, text);
    }

    /**
     * Whether an address is in the network.
     *
     * @param address as {@code ServletRequest.getRemoteAddr()} gives it: in brackets or not, with
     *     a zone or not; {@code false} for anything else
     */
    public boolean contains(String address) {
        try {
            byte[] other = bytes(address.replaceAll("^\\[|]$|%.*", ""));
            return other.length == network.length && hasNetworkOf(other);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private boolean hasNetworkOf(byte[] other) {
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((network[i / 8] & mask) != (other[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException(literal);
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
