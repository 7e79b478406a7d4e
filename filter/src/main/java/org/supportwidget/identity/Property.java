package org.supportwidget.identity;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One property of objects: a map's key, a bean's getter, a record's component, a public field.
 * Thread-safe.
 */
final class Property {
    private final String name;

    /** Of the class that was met last, because to look for it costs more than all else. */
    private volatile @Nullable Member member;

    /** A class, with its getter or else its field. */
    private record Member(Class<?> owner, @Nullable Method getter, @Nullable Field field) {}

    Property(String name) {
        this.name = name;
    }

    /** The property's value; {@code null} if there is no such property. */
    @Nullable Object read(Object owner) {
        if (owner instanceof Map<?, ?> map && map.containsKey(name)) {
            return unwrap(map.get(name));
        }
        Member known = member;
        if (known == null || known.owner != owner.getClass()) {
            known = member(owner.getClass(), name);
            member = known;
        }
        return unwrap(value(known, owner));
    }

    private static @Nullable Object value(Member member, Object owner) {
        if (member.getter != null) {
            return invoke(member.getter, owner);
        }
        return member.field == null ? null : value(member.field, owner);
    }

    /** The declared type of a property of a class; {@code null} if there is no such property. */
    static @Nullable Class<?> type(Class<?> owner, String name) {
        Member member = member(owner, name);
        if (member.getter != null) {
            return member.getter.getReturnType();
        }
        return member.field == null ? null : member.field.getType();
    }

    private static Member member(Class<?> owner, String name) {
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return new Member(owner, null, null);
        }
        Method getter = getter(owner, name);
        return new Member(owner, getter, getter == null ? field(owner, name) : null);
    }

    private static @Nullable Method getter(Class<?> owner, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String getter : new String[] {"get" + capital, "is" + capital, name}) {
            Method method = accessible(owner, getter);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    /** What an {@link Optional} holds. */
    static @Nullable Object unwrap(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /**
     * The public method as the nearest public type declares it: applications' principals are often
     * private classes behind a public interface, whose own methods must not be called.
     */
    private static @Nullable Method accessible(@Nullable Class<?> type, String name) {
        if (type == null) {
            return null;
        }
        Method declared = declared(type, name);
        if (declared != null) {
            return declared;
        }
        for (Class<?> each : type.getInterfaces()) {
            Method inherited = accessible(each, name);
            if (inherited != null) {
                return inherited;
            }
        }
        return accessible(type.getSuperclass(), name);
    }

    private static @Nullable Method declared(Class<?> type, String name) {
        try {
            Method method = type.getDeclaredMethod(name);
            boolean usable =
                    Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getReturnType() != void.class;
            return usable && makeAccessible(method) ? method : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** Refused, for example, for a public class that its module does not export. */
    private static boolean makeAccessible(Method method) {
        try {
            method.setAccessible(true);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static @Nullable Object invoke(Method method, Object owner) {
        try {
            return method.invoke(owner);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }

    private static @Nullable Field field(Class<?> owner, String name) {
        try {
            return owner.getField(name);
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            return null;
        }
    }
}
