package org.supportwidget.spring.sample;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What the application knows of its identity provider. */
@Configuration(proxyBeanMethods = false)
class ProviderRegistration {

    @Bean
    ClientRegistrationRepository providers(@Value("${server.port}") int port) {
        String provider = "http://localhost:" + port + "/provider";
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId("stand-in")
                        .clientId(StandInProvider.CLIENT)
                        .clientSecret("demo")
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .scope("openid", "email", "profile")
                        .authorizationUri(provider + "/authorize")
                        .tokenUri(provider + "/token")
                        .jwkSetUri(provider + "/keys")
                        .issuerUri(provider)
                        .userNameAttributeName("sub")
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", provider + "/leave"))
                        .build());
    }
}
