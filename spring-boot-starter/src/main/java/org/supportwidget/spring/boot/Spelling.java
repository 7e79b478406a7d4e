package org.supportwidget.spring.boot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Finds the key of which a property's name is a relaxed spelling. */
final class Spelling {
    /** What follows is a name of the user's own, so that its letters stay as they are. */
    private static final ConfigurationPropertyName OWN =
            ConfigurationPropertyName.of("identity.attributes");

    private final Map<ConfigurationPropertyName, String> known = new HashMap<>();
    private final List<String> vendors;

    Spelling(Set<String> keys, List<String> vendors) {
        keys.forEach(key -> known.put(ConfigurationPropertyName.adapt(key, '.'), key));
        this.vendors = vendors;
    }

    /** The known key, or else the name with the vendor it begins with spelled as the vendor is. */
    String of(ConfigurationPropertyName item) {
        ConfigurationPropertyName name = ofList(item);
        if (OWN.isAncestorOf(name)) {
            return OWN + "." + original(name.subName(OWN.getNumberOfElements()));
        }
        String key = known.get(name);
        return key == null ? withVendor(name) : key;
    }

    /** The list's name, if the property is an item of one. */
    private static ConfigurationPropertyName ofList(ConfigurationPropertyName name) {
        int last = name.getNumberOfElements() - 1;
        return name.isNumericIndex(last) ? name.chop(last) : name;
    }

    /**
     * The names under which a key may be found: a name of the user's own also in brackets, which
     * Boot takes as they are.
     */
    static List<ConfigurationPropertyName> names(String prefix, String key) {
        ConfigurationPropertyName plain = ConfigurationPropertyName.adapt(prefix + "." + key, '.');
        String own = OWN + ".";
        return key.startsWith(own)
                ? List.of(
                        plain,
                        ConfigurationPropertyName.of(prefix)
                                .append(OWN)
                                .append("[" + key.substring(own.length()) + "]"))
                : List.of(plain);
    }

    private static String original(ConfigurationPropertyName name) {
        return IntStream.range(0, name.getNumberOfElements())
                .mapToObj(i -> name.getElement(i, Form.ORIGINAL))
                .collect(Collectors.joining("."));
    }

    private String withVendor(ConfigurationPropertyName name) {
        String first = name.getElement(0, Form.UNIFORM);
        for (String vendor : vendors) {
            if (vendor.replace("-", "").equals(first) && name.getNumberOfElements() > 1) {
                return vendor + "." + name.subName(1);
            }
        }
        return name.toString();
    }
}
