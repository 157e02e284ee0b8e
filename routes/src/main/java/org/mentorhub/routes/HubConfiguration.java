package org.mentorhub.routes;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.routes.admin.HubAnnouncement;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.KnownDialects;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.security.Initialisation;
import org.mentorhub.schemas.DocumentType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What every part of the hub needs: settings, clock, partners, the data directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSettings.class)
public class HubConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataDirectory dataDirectory(HubSettings settings) {
        var data = new DataDirectory(settings.dataFolder());
        if (!Initialisation.missing(data).isEmpty()) {
            throw new NotInitialisedException(data, Initialisation.missing(data));
        }
        return data;
    }

    @Bean
    Partners partners(HubSettings settings, KnownDialects dialects) {
        return Partners.load(settings.configFolder(), dialects);
    }

    @Bean
    HubAnnouncement hubAnnouncement(DataDirectory data, Environment environment) {
        return new HubAnnouncement(data, environment);
    }

    @Bean
    KnownDialects knownDialects() {
        return dialect -> Optional.of(Set.of(DocumentType.values()));
    }
}
