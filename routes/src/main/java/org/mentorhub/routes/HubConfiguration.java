package org.mentorhub.routes;

import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.routes.admin.HubAnnouncement;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.KnownDialects;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.security.Initialisation;
import org.mentorhub.routes.security.Secrets;
import org.mentorhub.schemas.CanonicalModel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What every part of the hub needs: settings, clock, partners, the data directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSettings.class)
public class HubConfiguration {
    private static final String CONNECTS_SECONDS = "5";

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

    /** The dialects that are bundled and those beside the partners' files, compiled and checked. */
    @Bean
    Dialects dialects(HubSettings settings) {
        return Dialects.loadWith(settings.dialectsFolder());
    }

    @Bean
    KnownDialects knownDialects(Dialects dialects) {
        return id -> dialects.find(id).map(Dialect::documents);
    }

    /** Closed last: what is under way when the hub stops still commits. Not named "ledger": Camel would take it for the component. */
    @Bean(name = "hub-ledger", destroyMethod = "close")
    Ledger ledger(HubSettings settings, DataDirectory data, Clock clock) {
        var store = settings.ledger();
        Optional<DataSource> postgres = store.url().isEmpty() ? Optional.empty() : Optional.of(postgres(store, data));
        return SqlLedger.open(new LedgerSettings(data, postgres, clock, settings.retention()));
    }

    private static DataSource postgres(HubSettings.LedgerStore store, DataDirectory data) {
        var settings = new Properties();
        settings.setProperty("ApplicationName", "mentor-hub");
        settings.setProperty("connectTimeout", CONNECTS_SECONDS);
        settings.setProperty("loginTimeout", CONNECTS_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        var database =
                new DriverManagerDataSource(store.url(), store.user(), Secrets.read(data.secret(store.passwordFile())));
        database.setConnectionProperties(settings);
        return database; // the ledger pools what it needs
    }

    @Bean
    KeyRing keyRing(DataDirectory data) {
        return KeyRing.load(data);
    }

    @Bean
    Disclosure disclosure() {
        return new Disclosure(CanonicalModel.v1());
    }
}
