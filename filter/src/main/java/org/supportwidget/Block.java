package org.supportwidget;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.owasp.encoder.Encode;
import org.supportwidget.csp.Nonce;

/** HTML in the making. It is well-formed XML too, and ASCII, so that it may stand in any page. */
final class Block {
    /** The owner, in {@code data-support-widget}, of what belongs to no one vendor. */
    static final String GUARD = "guard";

    /**
     * What a block begins with at the end of an HTML page. It closes whatever the page may have
     * left open, a comment or an element of text, which would take the block for its own text;
     * where nothing is open, a browser ignores it. It has no quote: an attribute that is open at
     * the end of a page is dropped, unless a quote completes it.
     */
    static final String SEAL =
            "<!----></script></style></title></textarea></xmp></iframe></noscript></noembed>"
                    + "</noframes></template></svg></math>";

    /**
     * The seal within a page, where a later quote could complete an attribute with the whole block
     * in it. In a comment, the quote completes it before the block. A double quote needs none: the
     * block's first one comes before any value.
     */
    static final String INNER_SEAL = "<!--'-->" + SEAL;

    private final StringBuilder html = new StringBuilder();
    private final Nonce nonce;
    private final boolean ofWindow;

    Block(Nonce nonce) {
        this(nonce, false);
    }

    private Block(Nonce nonce, boolean ofWindow) {
        this.nonce = nonce;
        this.ofWindow = ofWindow;
    }

    /**
     * A block that does nothing in a frame. Not every request says that it is for one: over plain
     * HTTP browsers do not.
     */
    static Block ofWindow(Nonce nonce) {
        return new Block(nonce, true);
    }

    boolean isOfWindow() {
        return ofWindow;
    }

    void runtime(String script) {
        // Nearly all of the block, of which otherwise several copies are made as it grows.
        html.ensureCapacity(html.length() + script.length() + 2_048);
        open(GUARD).append(">/*<![CDATA[*/").append(script).append("/*]]>*/</script>");
    }

    /** Hands states to the runtime, as JSON applied to a constant. */
    void tell(String owner, List<Map<String, Object>> states) {
        String detail = ScriptJson.write(Map.of("detail", states));
        open(owner)
                .append('>')
                .append(ofWindow ? "if(self===top)" : "")
                .append("dispatchEvent(new CustomEvent(\"support-widget\",")
                .append(detail)
                .append("))</script>");
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

    void loader(String vendor, URI url) {
        open(vendor).append(" async=\"\"");
        attribute("src", url.toASCIIString());
        html.append("></script>");
    }

    void frame(Frame frame, String name) {
        html.append("<iframe");
        frame.attributes().forEach(this::attribute);
        attribute("name", name);
        html.append("></iframe>");
    }

    private StringBuilder open(String owner) {
        html.append("<script");
        attribute("nonce", nonce.value());
        attribute("data-support-widget", owner);
        return html;
    }

    private void attribute(String name, String value) {
        html.append(' ')
                .append(name)
                .append("=\"")
                .append(ascii(Encode.forHtmlAttribute(value)))
                .append('"');
    }

    /** As character references, so that the page's charset does not matter. */
    private static String ascii(String encoded) {
        StringBuilder ascii = new StringBuilder(encoded.length());
        encoded.codePoints()
                .forEach(c -> ascii.append(c <= '~' ? Character.toString(c) : "&#" + c + ";"));
        return ascii.toString();
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
