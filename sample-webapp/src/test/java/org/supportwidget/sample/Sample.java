package org.supportwidget.sample;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.supportwidget.sample.server.SampleServer;

/** Gives tests the packaged sample on a free port, and a Chromium: one of each for all. */
final class Sample implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Sample.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SampleServer.class || type == Chromium.class;
    }

    @Override
    public AutoCloseable resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        parameter.getParameter().getType(),
                        type -> type == Chromium.class ? new Chromium() : server(),
                        AutoCloseable.class);
    }

    static Path webapp() {
        return Path.of(System.getProperty("sample.webapp"));
    }

    private static SampleServer server() {
        try {
            return SampleServer.start(webapp(), 0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
