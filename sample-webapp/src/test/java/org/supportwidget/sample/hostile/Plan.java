package org.supportwidget.sample.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.supportwidget.sample.hostile.HostileValue.Use;

/**
 * Which values meet in which page. Each value is once in each field of a page that every vendor
 * serves, if any vendor can: what makes them all, or one of them, refuse a user has a page of its
 * own.
 */
final class Plan {
    private static final List<String> SHOWN =
            List.of("name", "phone", "avatar", "locale", "company", "plan");

    private static final List<Way> WAYS = List.of(Way.values());

    private final List<HostileValue> corpus;
    private final List<Case> cases = new ArrayList<>();
    private int last;

    private Plan(List<HostileValue> corpus) {
        this.corpus = corpus;
    }

    static List<Case> of(List<HostileValue> corpus) {
        Plan plan = new Plan(corpus);
        plan.served();
        plan.others();
        return plan.cases;
    }

    private void served() {
        List<HostileValue> ids = corpus.stream().filter(HostileValue::isIdOfAll).toList();
        List<HostileValue> emails =
                corpus.stream().filter(value -> value.asEmail() == Use.SIGNED).toList();
        for (int i = 0; i < corpus.size(); i++) {
            Map<String, HostileValue> page = new LinkedHashMap<>();
            page.put("id", at(ids, i));
            page.put("email", at(emails, i));
            for (int field = 0; field < SHOWN.size(); field++) {
                page.put(SHOWN.get(field), at(corpus, i + field * corpus.size() / SHOWN.size()));
            }
            cases.add(new Case(++last, page, at(corpus, i + 1).text()));
        }
    }

    private void others() {
        for (HostileValue value : corpus) {
            if (!value.isIdOfAll()) {
                add("id", value);
            }
            if (value.asEmail() != Use.SIGNED) {
                add("email", value);
            }
        }
    }

    /** The next page whose way has not met the group in that field; if there is none, the next. */
    private void add(String field, HostileValue value) {
        int next = last + 1;
        last =
                IntStream.range(next, next + WAYS.size())
                        .filter(number -> !isMet(wayOf(number), field, value.group()))
                        .findFirst()
                        .orElse(next);
        cases.add(new Case(last, Map.of(field, value), "tier"));
    }

    private boolean isMet(Way way, String field, String group) {
        return cases.stream()
                .filter(page -> wayOf(page.number()) == way)
                .map(page -> page.hostile().get(field))
                .anyMatch(value -> value != null && value.group().equals(group));
    }

    private static Way wayOf(int number) {
        return WAYS.get(number % WAYS.size());
    }

    private static HostileValue at(List<HostileValue> values, int index) {
        return values.get(index % values.size());
    }

    /**
     * Those of one way: one of four, by their numbers; with {@code -Dhostile=all} all of them, and
     * with {@code -Dhostile=NUMBER,NUMBER} those.
     */
    static List<Case> ofWay(Way way, List<Case> cases) {
        String chosen = System.getProperty("hostile", "");
        List<String> numbers = List.of(chosen.split(",", -1));
        Predicate<Case> taken =
                switch (chosen) {
                    case "" -> each -> wayOf(each.number()) == way;
                    case "all" -> each -> true;
                    default -> each -> numbers.contains(String.valueOf(each.number()));
                };
        return cases.stream().filter(taken).toList();
    }
}
