package org.supportwidget.csp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a widget needs of a Content Security Policy: per directive, the sources to allow, in order
 * and without duplicates. Immutable and thread-safe.
 */
public final class CspSources {
    private static final CspSources NONE = new CspSources(Map.of());

    private final Map<CspDirective, List<SourceExpression>> lists;
    private final Need[] needs;
    private final DirectiveNames names;
    private volatile @Nullable SerializedPolicy last;

    private CspSources(Map<CspDirective, List<SourceExpression>> lists) {
        this.lists = lists;
        this.needs = Need.all(this);
        this.names = Need.names(needs);
    }

    /** No source at all. */
    public static CspSources none() {
        return NONE;
    }

    /**
     * The sources of one directive.
     *
     * @param directive one of {@link CspDirective#nameable()}
     * @param sources see {@link SourceExpression#parse}
     * @throws IllegalArgumentException if a source is malformed or the directive not nameable
     */
    public static CspSources of(CspDirective directive, String... sources) {
        return NONE.with(directive, List.of(sources));
    }

    /** These sources and then the other's; what is in both is listed once, where it was first. */
    public CspSources plus(CspSources other) {
        Map<CspDirective, List<SourceExpression>> union = copy();
        other.lists.forEach(
                (directive, more) -> {
                    Set<SourceExpression> all = new LinkedHashSet<>(expressions(directive));
                    all.addAll(more);
                    union.put(directive, List.copyOf(all));
                });
        return new CspSources(union);
    }

    /**
     * The same with another list for one directive; an empty one removes it.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public CspSources with(CspDirective directive, List<String> sources) {
        if (!CspDirective.nameable().contains(directive)) {
            throw new IllegalArgumentException(
                    "no source may be added to " + directive.directiveName());
        }
        Set<SourceExpression> parsed = new LinkedHashSet<>();
        for (String source : sources) {
            parsed.add(checked(directive, SourceExpression.parse(source)));
        }
        Map<CspDirective, List<SourceExpression>> changed = copy();
        changed.remove(directive);
        if (!parsed.isEmpty()) {
            changed.put(directive, List.copyOf(parsed));
        }
        return new CspSources(changed);
    }

    /**
     * Who may write a data: or blob: URL into the page, or upload a file to the application, could
     * run any script by it.
     */
    private static SourceExpression checked(CspDirective directive, SourceExpression source) {
        if (directive == CspDirective.SCRIPT_SRC && (source.isSchemeSource() || source.isSelf())) {
            throw new IllegalArgumentException(
                    "found "
                            + source
                            + " in script-src, expected a host: it would allow any script");
        }
        return source;
    }

    private Map<CspDirective, List<SourceExpression>> copy() {
        Map<CspDirective, List<SourceExpression>> copy = new LinkedHashMap<>();
        copy.putAll(lists);
        return copy;
    }

    public boolean isEmpty() {
        return lists.isEmpty();
    }

    /** The sources for a directive as they stand in a policy, unmodifiable; empty if none. */
    public List<String> sources(CspDirective directive) {
        List<String> texts = new ArrayList<>();
        expressions(directive).forEach(source -> texts.add(source.toString()));
        return Collections.unmodifiableList(texts);
    }

    List<SourceExpression> expressions(CspDirective directive) {
        return lists.getOrDefault(directive, List.of());
    }

    /** Reads a policy. Applications mostly send the same one again, so the last one is kept. */
    SerializedPolicy parse(String policy) {
        SerializedPolicy known = last;
        if (known == null || !known.text().equals(policy)) {
            known = SerializedPolicy.parse(policy, names);
            last = known;
        }
        return known;
    }

    /** One per nameable directive that something may have to be added to, in a fixed order. */
    Need[] needs() {
        return needs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CspSources that && lists.equals(that.lists);
    }

    @Override
    public int hashCode() {
        return lists.hashCode();
    }

    /** As it would stand in a policy: {@code script-src https://a.example; img-src data:}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lists.forEach(
                (directive, list) -> {
                    text.append(text.length() == 0 ? "" : "; ").append(directive.directiveName());
                    list.forEach(source -> text.append(' ').append(source));
                });
        return text.toString();
    }
}
