package org.supportwidget.identity;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The paths that lead on from an object, each with its type, for example {@code session.user.email
 * : java.lang.String}: two steps of properties, told from the classes alone. Nothing is called, no
 * value is looked at and no key of a map is named, for any of these may be a person's.
 */
public final class PropertyListing {
    private static final int MOST_STEPS = 2;
    private static final int MOST_LINES = 60;

    /** By name, for Java 8 has no such class. */
    private static final String RECORD = "java.lang.Record";

    private final List<String> lines = new ArrayList<>();

    private PropertyListing() {}

    /**
     * What an attribute offers.
     *
     * @param root {@code session} or {@code request}
     * @return empty if no path can name the attribute, or if its name looks as if it were made of
     *     somebody's data
     */
    public static List<String> ofAttribute(String root, String name, Object value) {
        if (!name.matches("[ -?A-~]{1,200}")) {
            return List.of();
        }
        try {
            return of(root + PropertyPathParser.written(name), value);
        } catch (IllegalArgumentException unnamable) {
            return List.of();
        }
    }

    /** What an object that a path leads to offers, the path itself first; at most 60 lines. */
    public static List<String> of(String path, Object value) {
        Object found = Property.unwrap(value);
        if (found == null) {
            return List.of();
        }
        PropertyListing listing = new PropertyListing();
        listing.add(path, found.getClass());
        listing.addProperties(path, found.getClass(), MOST_STEPS);
        return listing.lines;
    }

    private void add(String path, Class<?> type) {
        if (lines.size() < MOST_LINES) {
            lines.add(path + " : " + type.getTypeName());
        }
    }

    private void addProperties(String path, Class<?> type, int steps) {
        if (steps == 0 || isLeaf(type)) {
            return;
        }
        Map<String, Class<?>> ways = new LinkedHashMap<>();
        for (String name : names(type)) {
            Class<?> its = Property.type(type, name);
            if (its != null) {
                ways.put(path + PropertyPathParser.written(name), its);
            }
        }
        ways.forEach(this::add);
        ways.forEach((way, its) -> addProperties(way, its, steps - 1));
    }

    /** Whether there is nothing in it that would tell of a user. */
    private static boolean isLeaf(Class<?> type) {
        if (Principal.class.isAssignableFrom(type)) {
            return false;
        }
        return type.isPrimitive()
                || type.isArray()
                || type.isEnum()
                || Map.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || type.getName().matches("(java|javax|jakarta|sun|jdk\\.internal)\\..*");
    }

    private static Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>();
        try {
            for (Method method : type.getMethods()) {
                if (method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class) {
                    addName(names, method);
                }
            }
            for (Field field : type.getFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    names.add(field.getName());
                }
            }
        } catch (LinkageError incomplete) {
            names.clear();
        }
        return names;
    }

    private static void addName(Set<String> names, Method method) {
        String name = method.getName();
        String bean = name.startsWith("get") ? name.substring(3) : "";
        if (name.startsWith("is") && method.getReturnType() == boolean.class) {
            bean = name.substring(2);
        }
        if (!bean.isEmpty() && !Character.isLowerCase(bean.charAt(0))) {
            names.add(bean.substring(0, 1).toLowerCase(Locale.ROOT) + bean.substring(1));
        } else if (isOfRecord(method.getDeclaringClass())
                && !name.equals("hashCode")
                && !name.equals("toString")) {
            names.add(name);
        }
    }

    private static boolean isOfRecord(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        return parent != null && parent.getName().equals(RECORD);
    }
}
