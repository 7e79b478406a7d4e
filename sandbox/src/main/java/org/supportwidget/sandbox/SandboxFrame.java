package org.supportwidget.sandbox;

import java.util.Map;
import org.owasp.encoder.Encode;

/** The page that a vendor shows in a frame. */
public final class SandboxFrame {
    private static final Map<String, String> TITLES =
            Map.of("crisp", "Crisp Ticket Center", "unthread", "Unthread help center");

    private SandboxFrame() {}

    /**
     * The page.
     *
     * @param name of the visitor, as the page that frames it said
     * @param styleSheet the address of {@code frame.css}
     * @return HTML in UTF-8
     */
    public static String html(String vendor, Verdict verdict, String name, String styleSheet) {
        boolean verified = verdict.status() == Verdict.Status.VERIFIED;
        String title = TITLES.getOrDefault(vendor, vendor);
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="UTF-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>%s (sandbox)</title>
          <link rel="stylesheet" href="%s">
        </head>
        <body class="vendor-frame" data-status="%s">
          <h1>%s</h1>
          <p class="verdict" data-sandbox="%s">%s</p>
          %s
        </body>
        </html>
        """
                .formatted(
                        title,
                        Encode.forHtmlAttribute(styleSheet),
                        verified ? "verified" : "other",
                        title,
                        Encode.forHtmlAttribute(vendor),
                        Encode.forHtml(verdict.text()),
                        verified ? tickets(name) : "");
    }

    private static String tickets(String name) {
        return """
        <h2>Tickets of %s</h2>
          <ul class="tickets">
            <li><strong>Invoice of October</strong> <span>answered</span></li>
            <li><strong>How do I change my address?</strong> <span>open</span></li>
          </ul>"""
                .formatted(Encode.forHtml(name));
    }
}
