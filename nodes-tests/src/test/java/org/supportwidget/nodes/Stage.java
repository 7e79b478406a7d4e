package org.supportwidget.nodes;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the nodes and a browser: one of each for all. */
final class Stage implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Cluster.class || type == Browser.class;
    }

    @Override
    public AutoCloseable resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class
                ? cluster(context)
                : get(context, Browser.class, new Maker(() -> new Browser(cluster(context))));
    }

    private static Cluster cluster(ExtensionContext context) {
        return (Cluster) get(context, Cluster.class, new Maker(Cluster::new));
    }

    private record Maker(java.util.function.Supplier<AutoCloseable> make) {}

    private static AutoCloseable get(ExtensionContext context, Class<?> key, Maker maker) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(key, k -> maker.make.get(), AutoCloseable.class);
    }
}
