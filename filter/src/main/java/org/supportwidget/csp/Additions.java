package org.supportwidget.csp;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is added to one policy, in the order of its text. */
final class Additions {
    private final SerializedPolicy policy;
    private final Addition[] ordered;
    private int count;

    private Additions(SerializedPolicy policy, int most) {
        this.policy = policy;
        this.ordered = new Addition[most];
    }

    /** Nothing to a policy that forbids scripts anyway, else what each need lacks. */
    static Additions to(
            SerializedPolicy policy,
            Disposition disposition,
            Need[] needs,
            @Nullable NonceSource nonce) {
        Additions additions = new Additions(policy, needs.length);
        if (policy.forbidsScripts(disposition)) {
            return additions;
        }
        for (Need need : needs) {
            Addition addition = need.in(policy, nonce);
            if (addition != null) {
                additions.insert(addition);
            }
        }
        return additions;
    }

    /**
     * Behind those at the same place: all new directives go to the front, in the order of needs.
     */
    private void insert(Addition addition) {
        int i = count++;
        while (i > 0 && ordered[i - 1].position() > addition.position()) {
            ordered[i] = ordered[i - 1];
            i--;
        }
        ordered[i] = addition;
    }

    List<Addition> list() {
        return Arrays.asList(ordered).subList(0, count);
    }

    boolean areNone() {
        return count == 0;
    }

    /** The policy with all of them. */
    String amended() {
        StringBuilder amended = new StringBuilder(mostLength());
        int copied = 0;
        for (int i = 0; i < count; i++) {
            copied = ordered[i].appendTo(amended, policy.text(), copied);
        }
        return amended.append(policy.text(), copied, policy.text().length()).toString();
    }

    /** Less only where {@code 'none'} goes, or where some sources of a need are there already. */
    private int mostLength() {
        int length = policy.text().length();
        for (int i = 0; i < count; i++) {
            length += ordered[i].mostLength();
        }
        return length;
    }
}
