package org.supportwidget.sample.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.supportwidget.sample.hostile.HostileValue.Use;

/**
 * Which values meet in which page. Each value is once in each field of a page that every vendor
 * serves, if any vendor can: what makes them all, or one of them, refuse a user has a page of its
 * own.
 */
final class Plan {
    private static final List<String> SHOWN =
            List.of("name", "phone", "avatar", "locale", "company", "plan");

    private final List<HostileValue> corpus;
    private final List<Case> cases = new ArrayList<>();

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
            cases.add(new Case(cases.size() + 1, page, at(corpus, i + 1).text()));
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

    private void add(String field, HostileValue value) {
        cases.add(new Case(cases.size() + 1, Map.of(field, value), "tier"));
    }

    private static HostileValue at(List<HostileValue> values, int index) {
        return values.get(index % values.size());
    }

    /**
     * Those of one way: every fourth; with {@code -Dhostile=all} all of them, and with {@code
     * -Dhostile=NUMBER,NUMBER} those.
     */
    static List<Case> ofWay(Way way, List<Case> cases) {
        List<Way> ways = List.of(Way.values());
        String chosen = System.getProperty("hostile", "");
        List<String> numbers = List.of(chosen.split(",", -1));
        Predicate<Case> taken =
                switch (chosen) {
                    case "" -> each -> ways.get(each.number() % ways.size()) == way;
                    case "all" -> each -> true;
                    default -> each -> numbers.contains(String.valueOf(each.number()));
                };
        return cases.stream().filter(taken).toList();
    }
}
