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
 * One property of an object: a map's key, a bean's getter, a record's component, a public field.
 */
final class Property {
    private Property() {}

    /** The property's value; {@code null} if there is no such property. */
    static @Nullable Object read(Object owner, String name) {
        if (owner instanceof Map<?, ?> map && map.containsKey(name)) {
            return unwrap(map.get(name));
        }
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return null;
        }
        Method getter = getter(owner.getClass(), name);
        return getter == null ? field(owner, name) : unwrap(invoke(getter, owner));
    }

    /** The declared type of a property of a class; {@code null} if there is no such property. */
    static @Nullable Class<?> type(Class<?> owner, String name) {
        Method getter = getter(owner, name);
        try {
            return getter == null ? owner.getField(name).getType() : getter.getReturnType();
        } catch (NoSuchFieldException e) {
            return null;
        }
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

    private static @Nullable Object field(Object owner, String name) {
        try {
            Field field = owner.getClass().getField(name);
            return unwrap(field.get(owner));
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return null;
        }
    }
}
