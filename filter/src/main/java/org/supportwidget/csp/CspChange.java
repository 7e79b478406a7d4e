package org.supportwidget.csp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an amendment adds to a policy, and why.
 *
 * @param policy which of the comma-separated policies in the header's value, from 0
 * @param directive the directive that gets the sources
 * @param copiedFrom if the policy does not have that directive: the fallback whose list it begins
 *     with; else null
 * @param added the source expressions that are added, in order
 * @param reason one line of English
 */
public record CspChange(
        int policy,
        CspDirective directive,
        @Nullable CspDirective copiedFrom,
        List<String> added,
        String reason) {
    public CspChange {
        added = List.copyOf(added);
    }

    static CspChange of(int policy, Addition addition) {
        return new CspChange(
                policy,
                addition.written(),
                addition.introduced() ? addition.governing() : null,
                addition.tokens(),
                reason(addition));
    }

    private static String reason(Addition addition) {
        String governing = addition.governing().directiveName();
        StringBuilder reason = new StringBuilder(governing).append(" governs ");
        reason.append(governed(addition.need().directive()));
        if (addition.hosts()) {
            reason.append(" and does not allow this");
        }
        if (addition.nonce() != null) {
            reason.append("; inline blocks need a nonce, as 'unsafe-inline' is not in force");
        }
        if (addition.introduced()) {
            reason.append("; a copy is amended, as ").append(governing).append(" governs more");
        }
        return reason.toString();
    }

    private static String governed(CspDirective need) {
        return switch (need) {
            case SCRIPT_SRC -> "scripts";
            case CONNECT_SRC -> "connections";
            case FRAME_SRC -> "frames";
            case STYLE_SRC -> "style sheets";
            case IMG_SRC -> "images";
            case FONT_SRC -> "fonts";
            case MEDIA_SRC -> "audio and video";
            case WORKER_SRC -> "workers";
            default -> need.directiveName();
        };
    }
}
