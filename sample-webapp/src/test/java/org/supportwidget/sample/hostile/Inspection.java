package org.supportwidget.sample.hostile;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was seen in a page with what the page was to say, and with a harmless user's. */
final class Inspection {
    private final Sighting harmless;
    private final boolean frames;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param harmless what the same page shows of a harmless user
     * @param frames whether it has the place of a frame
     */
    Inspection(Sighting harmless, boolean frames) {
        this.harmless = harmless;
        this.frames = frames;
    }

    /** What is wrong; empty if nothing is. */
    List<String> of(Case page, Sighting seen) throws ParseException {
        faults.clear();
        seen.texts("events").forEach(event -> fault("the page " + event));
        more("element", seen.texts("elements"), harmless.texts("elements"));
        more("global variable", seen.texts("names"), harmless.texts("names"));
        if (page.isRefused() && seen.tellsOfVisitor()) {
            fault("the page is told of a user whom it must not be told of");
        }
        for (Contract contract : Contract.ALL.values()) {
            boolean serves = contract.serves(page);
            if (serves != seen.texts("started").contains(contract.vendor())) {
                fault(contract.vendor() + (serves ? " is not started" : " is started"));
            } else if (serves && (frames || !contract.vendor().equals("crisp"))) {
                judged(contract, page, seen);
                told(contract, page, seen.told(contract.vendor()));
            } else if (!serves) {
                nothing(contract, seen);
            }
        }
        return List.copyOf(faults);
    }

    private void more(String what, List<String> seen, List<String> usual) {
        List<String> others = new ArrayList<>(seen);
        usual.forEach(others::remove);
        others.forEach(other -> fault("the page has another " + what + ", " + other));
    }

    private void judged(Contract contract, Case page, Sighting seen) {
        String vendor = contract.vendor();
        String verdict = seen.verdict(vendor);
        if (!verdict.equals("verified " + page.value(contract.shows()))) {
            fault(vendor + " says " + verdict);
        }
    }

    private void told(Contract contract, Case page, Map<String, Set<String>> told) {
        Map<String, String> wanted = contract.told(page);
        wanted.forEach(
                (name, value) -> {
                    Set<String> others = new LinkedHashSet<>(told.getOrDefault(name, Set.of()));
                    boolean there = others.remove(value);
                    // Zendesk Chat insists on a name.
                    if (value.isBlank()) {
                        others.remove(page.value("email"));
                    }
                    if (!others.isEmpty()) {
                        fault(contract.vendor() + " is told another " + name + ": " + others);
                    }
                    if (!there && !page.mayMiss(name, value)) {
                        fault(contract.vendor() + " is not told the " + name);
                    }
                });
        told.forEach((name, values) -> usual(contract, wanted, name, values));
    }

    private void usual(
            Contract contract, Map<String, String> wanted, String name, Set<String> values) {
        Set<String> others = new LinkedHashSet<>(values);
        others.removeAll(harmless.told(contract.vendor()).getOrDefault(name, Set.of()));
        if (!wanted.containsKey(name) && !others.isEmpty()) {
            fault(contract.vendor() + " is told a " + name + ": " + others);
        }
    }

    private void nothing(Contract contract, Sighting seen) {
        seen.told(contract.vendor())
                .forEach((name, values) -> usual(contract, Map.of(), name, values));
    }

    private void fault(String text) {
        String ascii =
                text.codePoints()
                        .collect(StringBuilder::new, Inspection::ascii, StringBuilder::append)
                        .toString();
        faults.add(ascii.length() > 300 ? ascii.substring(0, 300) + "…" : ascii);
    }

    private static void ascii(StringBuilder text, int codePoint) {
        text.append(
                codePoint >= ' ' && codePoint <= '~'
                        ? Character.toString(codePoint)
                        : "\\u{%x}".formatted(codePoint));
    }
}
