package org.supportwidget;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.config.Configuration;

/** Engines that tests configure, their pages, and what stands in those pages. */
public final class Engines {
    /** Reads every value of the identity that the session holds as {@code user}. */
    public static final String IDENTITY =
            """
            identity.id = session.user.id
            identity.email = session.user.email
            identity.name = session.user.name
            identity.phone = session.user.phone
            identity.avatar = session.user.avatar
            identity.locale = session.user.locale
            """;

    /** All vendors that sign with HMAC, with the secrets of the reference vectors. */
    public static final String EVERY_VENDOR =
            IDENTITY
                    + """
                    vendors = unthread, thread, crisp, reamaze
                    unthread.subdomain = acme
                    unthread.secret = unthread-identity-verification-secret
                    unthread.script = https://acme.unthread.io/loader.js
                    thread.app-id = 6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11
                    thread.secret = thread-portal-authentication-secret
                    crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
                    crisp.secret = 713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154
                    reamaze.account = acme
                    reamaze.secret = reamaze-sso-secret
                    """;

    /** The user of most tests. */
    public static final Identity JOHN = Identity.of("42", "john.doe@acme.com", "John Doe");

    private static final Pattern STATES =
            Pattern.compile(
                    "<script type=\"application/json\"[^>]* data-support-widget=\"state\">(.*?)</script>");

    private Engines() {}

    /** The engine that lines of {@code support-widget.properties} configure. */
    public static SupportWidget of(String properties) {
        return Configuration.supportWidget(values(properties));
    }

    /** Key to value. */
    public static Map<String, String> values(String properties) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(properties));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> values = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
        return values;
    }

    /** A page of a user's, or of nobody's. */
    public static PageWidget page(SupportWidget engine, @Nullable Identity user) {
        return engine.page(UserRequest.of(user));
    }

    /** The widget of a user's page. */
    public static String widget(String properties, @Nullable Identity user) {
        return page(of(properties), user).widget(null);
    }

    /** What the runtime is told, in the order of the page, as a JSON parser reads it. */
    public static List<Map<String, Object>> states(String html) {
        List<Map<String, Object>> states = new ArrayList<>();
        Matcher block = STATES.matcher(html);
        while (block.find()) {
            try {
                for (Map<String, Object> state :
                        JSONObjectUtils.getJSONObjectArray(
                                JSONObjectUtils.parse(block.group(1)), "vendors")) {
                    states.add(state);
                }
            } catch (ParseException e) {
                throw new AssertionError(block.group(1), e);
            }
        }
        return states;
    }

    /** What {@code start} is given in the page of a user of one vendor. */
    @SuppressWarnings("unchecked") // JSON
    public static Map<String, Object> visitor(String properties, Identity user) {
        List<Map<String, Object>> states = states(widget(properties, user));
        if (states.size() != 1 || !states.get(0).containsKey("visitor")) {
            throw new AssertionError("not one started vendor: " + states);
        }
        return (Map<String, Object>) states.get(0).get("visitor");
    }

    /** The mistakes that a configuration is refused for. */
    public static List<String> mistakes(String properties) {
        try {
            of(properties);
        } catch (ConfigurationException e) {
            return e.mistakes();
        }
        return List.of();
    }
}
