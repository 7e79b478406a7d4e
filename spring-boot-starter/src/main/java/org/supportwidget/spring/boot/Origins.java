package org.supportwidget.spring.boot;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Where a property was set, for messages: file and line, where Boot knows them. */
final class Origins {
    private Origins() {}

    static String of(ConfigurationProperty property) {
        Origin origin = property.getOrigin();
        if (origin instanceof SystemEnvironmentOrigin variable) {
            return variable(variable.getProperty());
        }
        if (origin instanceof PropertySourceOrigin value
                && value.getPropertySource() instanceof SystemEnvironmentPropertySource) {
            return variable(value.getPropertyName());
        }
        return origin == null ? "the property " + property.getName() : origin.toString();
    }

    /** Of a key that nobody knows. */
    static String of(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        String origin =
                property == null ? String.valueOf(source.getUnderlyingSource()) : of(property);
        return origin.startsWith(VARIABLE)
                ? origin + "; a variable's name leaves each - of a key out"
                : origin;
    }

    private static final String VARIABLE = "the environment variable ";

    private static String variable(String name) {
        return VARIABLE + name;
    }
}
