package org.mentorhub.routes.admin;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.partner.ConfigurationException;
import org.mentorhub.routes.partner.ConfigurationFault;
import org.mentorhub.routes.partner.DataDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens remote JMX where the settings say so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JmxSettings.class)
public class RemoteJmxConfiguration {

    @Bean(destroyMethod = "close")
    OpenJmx openJmx(JmxSettings settings, HubSettings hub, DataDirectory data) {
        refuseWithoutTls(settings, hub.configFolder().resolve("application.yaml"));
        return new OpenJmx(Optional.of(settings)
                .filter(JmxSettings::isOn)
                .map(on -> RemoteJmx.open(on, data, ManagementFactory.getPlatformMBeanServer())));
    }

    /** @param file in which the settings should be mended */
    static void refuseWithoutTls(JmxSettings settings, Path file) {
        if (settings.isOn() && settings.keystore().isEmpty()) {
            throw new ConfigurationException(List.of(new ConfigurationFault(
                    file,
                    1,
                    "mentorhub.jmx.port is set, but no keystore: passwords would go in clear",
                    "Name a PKCS#12 file in mentorhub.jmx.keystore, or take the port out")));
        }
    }

    /** Remote JMX, where it is on. */
    record OpenJmx(Optional<RemoteJmx> remote) implements AutoCloseable {
        @Override
        public void close() {
            remote.ifPresent(RemoteJmx::close);
        }
    }
}
