package org.supportwidget.servlet;

/** Which methods of a stream or writer a container has of its own. */
final class ContainerMethods {
    private ContainerMethods() {}

    /** Whether a container's class does not leave a method to {@code inherited}. */
    static boolean overrides(Object object, Class<?> inherited, String name, Class<?>... types) {
        try {
            return object.getClass().getMethod(name, types).getDeclaringClass() != inherited;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
