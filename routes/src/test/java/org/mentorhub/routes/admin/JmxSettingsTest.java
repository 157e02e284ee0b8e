package org.mentorhub.routes.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.partner.ConfigurationException;

class JmxSettingsTest {
    private static final Path FILE = Path.of("application.yaml");

    @Test
    void leavesRemoteJmxOffUnlessPortIsSet() {
        var unset = settings(0);

        RemoteJmxConfiguration.refuseWithoutTls(unset, FILE);

        assertThat(unset.isOn()).isFalse();
    }

    @Test
    void refusesPortWithoutCertificate() {
        assertThatThrownBy(() -> RemoteJmxConfiguration.refuseWithoutTls(settings(9010), FILE))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no keystore");
    }

    private static JmxSettings settings(int port) {
        return new JmxSettings(port, "127.0.0.1", "localhost", "", "jmx-tls.password");
    }
}
