package org.supportwidget.soak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.soak.Browser.Answer;
import org.supportwidget.soak.Step.Kind;
import org.supportwidget.soak.app.Person;

/** What must be right of every answer. It knows nothing of the library's classes. */
final class Inspection {
    private static final Pattern MARKER = Pattern.compile("vu[0-9]{8}");
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9A-Za-z])[0-9a-f]{32,}");
    private static final Pattern TOKEN =
            Pattern.compile("\\{\"token\":\"([\\w-]+\\.[\\w-]+)\\.([\\w-]+)\"}");
    private static final String END = "</body>";

    private final Secrets secrets;
    private final byte[] marks;
    private final Tally tally;

    /**
     * For one server.
     *
     * @param marks the library's {@code session-end.secret}
     */
    Inspection(Secrets secrets, String marks, Tally tally) {
        this.secrets = secrets;
        this.marks = marks.getBytes(StandardCharsets.UTF_8);
        this.tally = tally;
    }

    /** What is wrong of a page or a file. */
    List<String> problems(Step step, @Nullable Person person, Answer with, Answer without) {
        List<String> problems = new ArrayList<>();
        others(person, with.text(), problems);
        others(person, without.text(), problems);
        differs("status", with.status(), without.status(), problems);
        for (String name : List.of("content-type", "location", "content-disposition")) {
            String own = with.header(name).replace("/with/", "/without/");
            differs(name, own, without.header(name), problems);
        }
        if (step.kind() == Kind.DOWNLOAD) {
            differs("body", with.body(), without.body(), problems);
        }
        if (step.kind() == Kind.INJECTED) {
            injected(with.body(), without.body(), problems);
        }
        signed(step, person, with, problems);
        return problems;
    }

    private static void differs(String what, String with, String without, List<String> problems) {
        if (!with.equals(without)) {
            problems.add(
                    with.length() + without.length() < 200
                            ? what + " " + with + " instead of " + without
                            : "another " + what);
        }
    }

    private static void others(@Nullable Person person, String text, List<String> problems) {
        String own = person == null ? "" : person.marker();
        Matcher marker = MARKER.matcher(text);
        while (marker.find()) {
            if (!marker.group().equals(own)) {
                problems.add("identity of " + marker.group() + " instead of " + own);
                return;
            }
        }
    }

    private static void injected(String with, String without, List<String> problems) {
        int end = without.lastIndexOf(END);
        if (!with.startsWith(without.substring(0, end)) || !with.endsWith(without.substring(end))) {
            problems.add("more than a block before the page's end is another");
        }
    }

    private void signed(Step step, @Nullable Person person, Answer page, List<String> problems) {
        Person known = person != null && person.isKnown() ? person : null;
        Map<String, String> digests = known == null ? Map.of() : digests(known, page);
        Set<String> found = new HashSet<>();
        Matcher digest = DIGEST.matcher(page.body());
        while (digest.find()) {
            String vendor = digests.get(digest.group());
            if (vendor == null) {
                problems.add("a signature or mark of nobody's");
            } else if (digest.group().length() == 64) {
                found.add(vendor);
                tally.signature();
            }
        }
        Set<String> expected = known == null ? Set.of() : step.proofs();
        if (!found.equals(expected)) {
            problems.add("signed for " + found + " instead of " + expected);
        }
        if (!found.isEmpty() && !page.header("cache-control").contains("no-store")) {
            problems.add("a signature in an answer for caches");
        }
    }

    /** All signatures and marks that may stand in a page of this user's, and whose they are. */
    private Map<String, String> digests(Person person, Answer page) {
        Map<String, String> digests = new HashMap<>();
        for (String vendor : Step.VENDORS) {
            digests.put(mark(vendor, person), vendor);
            String signed = vendor.equals("reamaze") ? person.getId() + ":" : "";
            for (byte[] key : secrets.of(vendor, page.started())) {
                digests.put(hex(Secrets.hmac(key, signed + person.getEmail())), vendor);
            }
        }
        return digests;
    }

    /** By which the browser knows its user again; docs/session-end.md says what it is. */
    String mark(String vendor, Person person) {
        String message =
                "support-widget fingerprint\n%s\n%d:%s\n%d:%s"
                        .formatted(
                                vendor,
                                person.getId().length(),
                                person.getId(),
                                person.getEmail().length(),
                                person.getEmail());
        return hex(Secrets.hmac(marks, message)).substring(0, 32);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** What is wrong of the answer to a page that asks for a token. */
    List<String> problemsOfToken(Step step, Person person, Answer answer) {
        List<String> problems = new ArrayList<>();
        others(person, answer.text(), problems);
        differs("status", answer.status(), person.isKnown() ? "200" : "503", problems);
        Matcher token = TOKEN.matcher(answer.body());
        if (token.matches() && person.isKnown()) {
            boolean signed =
                    secrets.of(step.vendor(), answer.started()).stream()
                            .map(key -> Secrets.hmac(key, token.group(1)))
                            .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                            .anyMatch(token.group(2)::equals);
            if (!signed) {
                problems.add("a token that no secret in force has signed");
            }
            claims(token.group(1), person, problems);
            tally.token();
        } else if (person.isKnown() || answer.body().contains("\"token\"")) {
            problems.add("no token, or one for nobody");
        }
        return problems;
    }

    private static void claims(String signed, Person person, List<String> problems) {
        String[] parts = signed.split("\\.", 2);
        String header = decoded(parts[0]);
        String claims = decoded(parts[1]);
        others(person, claims, problems);
        if (!header.contains("\"alg\":\"HS256\"")
                || !claims.contains("\"" + person.getId() + "\"")
                || !claims.contains("\"" + person.getEmail() + "\"")
                || !claims.contains("\"" + person.getFullName() + "\"")) {
            problems.add("a token without the user's id, e-mail and name");
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
