package org.mentorhub.routes.sftp;

import org.mentorhub.connectors.transport.sftp.SftpClients;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.sftp.server.Accounts;
import org.mentorhub.routes.sftp.server.UploadServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ways of files together. */
@Configuration(proxyBeanMethods = false)
public class SftpConfiguration {

    @Bean(destroyMethod = "close")
    SftpClients sftpClients() {
        return new SftpClients();
    }

    @Bean
    Accounts sftpAccounts(Partners partners, DataDirectory data) {
        return new Accounts(partners, data);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    UploadServer uploadServer(HubSettings settings, DataDirectory data, Accounts accounts, Door door) {
        return new UploadServer(settings.sftp(), data, accounts, door);
    }
}
