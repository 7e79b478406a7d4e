package org.supportwidget.sample.sessionend;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the two nodes and the browsers: one of each for all. */
final class Stage implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Cluster.class || type == Browsers.class;
    }

    @Override
    public AutoCloseable resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean firefox = parameter.isAnnotated(InFirefox.class);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        firefox ? InFirefox.class : type,
                        key -> make(type, firefox),
                        AutoCloseable.class);
    }

    private static AutoCloseable make(Class<?> type, boolean firefox) {
        if (type == Cluster.class) {
            return new Cluster(Path.of(System.getProperty("sample.webapp")));
        }
        return firefox ? Browsers.ofFirefox() : Browsers.ofChromium();
    }
}
