package org.supportwidget.sample.sessionend;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the two nodes and the browser: one of each for all. */
final class Stage implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Cluster.class || type == Browsers.class;
    }

    @Override
    public AutoCloseable resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        parameter.getParameter().getType(),
                        type ->
                                type == Cluster.class
                                        ? new Cluster(Path.of(System.getProperty("sample.webapp")))
                                        : new Browsers(),
                        AutoCloseable.class);
    }
}
