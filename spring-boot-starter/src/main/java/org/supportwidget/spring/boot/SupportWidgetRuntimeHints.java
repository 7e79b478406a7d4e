package org.supportwidget.spring.boot;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ReflectionUtils;
import org.supportwidget.Vendor;
import org.supportwidget.VendorCatalog;

/**
 * What the library looks up by name, for native images: vendors and their scripts, and the
 * response's newer methods. Classes that the paths of {@code identity.*} lead through, and the
 * class in {@code identity.resolver}, are the application's to register.
 */
final class SupportWidgetRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
        hints.resources()
                .registerPattern("org/supportwidget/*.js")
                .registerPattern("org/supportwidget/vendor/*.js")
                .registerPattern("META-INF/services/org.supportwidget.Vendor")
                .registerPattern("META-INF/support-widget.tld");
        VendorCatalog vendors = VendorCatalog.load();
        vendors.names().stream()
                .flatMap(name -> vendors.find(name).stream())
                .forEach(vendor -> register(vendor, hints));
        registerMethods(hints.reflection());
    }

    private static void register(Vendor vendor, RuntimeHints hints) {
        Class<?> type = vendor.getClass();
        hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS);
        String folder = type.getPackageName().replace('.', '/');
        hints.resources().registerPattern(folder + "/" + vendor.name() + ".js");
    }

    /** Servlet 6.1's, where there is one. */
    private static void registerMethods(ReflectionHints hints) {
        var redirect =
                ReflectionUtils.findMethod(
                        HttpServletResponse.class,
                        "sendRedirect",
                        String.class,
                        int.class,
                        boolean.class);
        if (redirect != null) {
            hints.registerMethod(redirect, ExecutableMode.INVOKE);
        }
    }
}
