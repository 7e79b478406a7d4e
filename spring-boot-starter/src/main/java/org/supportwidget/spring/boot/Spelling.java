package org.supportwidget.spring.boot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Finds the key of which a property's name is a relaxed spelling. */
final class Spelling {
    private final Map<ConfigurationPropertyName, String> known = new HashMap<>();
    private final List<String> vendors;

    Spelling(Set<String> keys, List<String> vendors) {
        keys.forEach(key -> known.put(ConfigurationPropertyName.adapt(key, '.'), key));
        this.vendors = vendors;
    }

    /** The known key, or else the name with the vendor it begins with spelled as the vendor is. */
    String of(ConfigurationPropertyName name) {
        ConfigurationPropertyName plain =
                name.isLastElementIndexed() ? name.chop(name.getNumberOfElements() - 1) : name;
        String key = known.get(plain);
        return key == null ? withVendor(plain) : key;
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
