package org.supportwidget.vendortest;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.config.Configuration;

/** The vendor on trial, with what a check needs of it. */
final class Trial {
    private static final String APPLICATION =
            """
            identity.id = session.user.id
            identity.email = session.user.email
            identity.name = session.user.name
            identity.phone = session.user.phone
            identity.avatar = session.user.avatar
            identity.locale = session.user.locale
            logout.paths = /out
            """;

    final VendorConformance subject;
    final String name;
    final Widget widget;
    final List<String> secrets;
    final SupportWidget engine;
    private final Stage.Resources stage;
    private final Map<String, String> values;

    Trial(VendorConformance subject, Stage.Resources stage) {
        this.subject = subject;
        this.stage = stage;
        name = subject.vendor().name();
        values = properties(APPLICATION + "vendors = " + name + "\n" + subject.settings());
        RecordedSecrets settings = new RecordedSecrets(values);
        widget = subject.vendor().configure(new VendorSettings(name, settings));
        secrets = List.copyOf(settings.secrets);
        engine = engine(Map.of());
    }

    /** An engine as another start of the server, or another node, would make it. */
    SupportWidget engine(Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(values);
        changed.putAll(changes);
        return Configuration.supportWidget(changed);
    }

    /** A browser that nobody has used yet, at the application of this vendor. */
    Desk desk() {
        stage.application.use(engine, widget.needsInlineStyles());
        return new Desk(this, stage);
    }

    /** The page of a user's, or of nobody's. */
    PageWidget page(SupportWidget of, @Nullable Identity user) {
        return of.page(new UserRequest(user));
    }

    /**
     * What the page's runtime is told of the vendor.
     *
     * @throws Fault if the page has no block
     */
    @SuppressWarnings("unchecked") // JSON
    Map<String, Object> state(SupportWidget of, @Nullable Identity user) {
        try {
            List<Object> vendors =
                    JSONObjectUtils.getJSONArray(
                            JSONObjectUtils.parse(page(of, user).control().state()), "vendors");
            return (Map<String, Object>) vendors.get(0);
        } catch (ParseException e) {
            throw new Fault("what the page is told is no JSON: " + e.getMessage());
        }
    }

    /** Every text in what the page is told of the visitor, and in the place of its frame. */
    List<String> told(SupportWidget of, Identity user) {
        List<String> leaves = new ArrayList<>();
        leaves(state(of, user).get("visitor"), leaves);
        widget.frame(user, org.supportwidget.FrameOptions.NONE)
                .ifPresent(frame -> leaves.addAll(frame.attributes().values()));
        return leaves;
    }

    private static void leaves(@Nullable Object value, List<String> leaves) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> leaves(each, leaves));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> leaves(each, leaves));
        } else if (value != null) {
            leaves.add(value.toString());
        }
    }

    private static Map<String, String> properties(String text) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> values = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
        return values;
    }
}
