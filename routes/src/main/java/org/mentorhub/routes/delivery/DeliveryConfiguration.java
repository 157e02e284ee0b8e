package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.transport.sftp.SftpClients;
import org.mentorhub.connectors.transport.soap.SoapTransports;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the delivery together: gate, steps, transports, routes. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {

    @Bean
    Alarms alarms() {
        return new Alarms();
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry registry, Clock clock) {
        return new DeliveryMeters(registry, clock);
    }

    @Bean
    RouteSwitch routeSwitch(ObjectProvider<CamelContext> camel) {
        var background = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("route-switch").factory());
        return new RouteSwitch(camel::getObject, background);
    }

    @Bean
    PartnerGate partnerGate(Ledger ledger, Partners partners, RouteSwitch routes, Alarms alarms, Clock clock) {
        return new PartnerGate(ledger.gates(), partners, routes, alarms, clock);
    }

    @Bean
    SettleStep settleStep(Ledger ledger, PartnerGate gate, DeliveryMeters meters, Alarms alarms, Clock clock) {
        return new SettleStep(ledger.workList(), gate, meters, alarms, clock);
    }

    @Bean
    LoadStep loadStep(Ledger ledger, Clock clock) {
        return new LoadStep(ledger.workList(), clock);
    }

    @Bean
    WriteStep writeStep(Ledger ledger, Dialects dialects, ObjectMapper json, DeliveryMeters meters) {
        return new WriteStep(ledger.workList(), id -> dialects.find(id).orElseThrow(), json, meters);
    }

    @Bean
    DiscloseStep discloseStep(Ledger ledger, Disclosure disclosure, ObjectMapper json) {
        return new DiscloseStep(ledger.identities(), disclosure, new BesideContent(ledger.attachments()), json);
    }

    @Bean
    DeliverySteps deliverySteps(LoadStep load, WriteStep write, DiscloseStep disclose, SettleStep settle) {
        return new DeliverySteps(load, disclose, write, settle);
    }

    @Bean(destroyMethod = "close")
    SftpClients sftpClients() {
        return new SftpClients();
    }

    @Bean
    PartnerServers partnerServers(SftpClients clients, DataDirectory data) {
        return new PartnerServers(clients, data);
    }

    @Bean(destroyMethod = "close")
    SoapTransports soapTransports() {
        return new SoapTransports();
    }

    @Bean
    PartnerServices partnerServices(HubSettings settings, DataDirectory data, Clock clock) {
        return new PartnerServices(settings.name(), data, clock);
    }

    @Bean
    Carriers carriers(SoapTransports soap, QueueWays queues, PartnerServers servers, PartnerServices services) {
        return new Carriers(soap, queues, servers, services);
    }

    @Bean
    WaysOut waysOut(DataDirectory data, Dialects dialects, Carriers carriers, Alarms alarms, Clock clock) {
        return new WaysOut(data, dialects, carriers, alarms, clock);
    }

    @Bean(destroyMethod = "close")
    Transports transports(WaysOut ways, Partners partners) {
        return ways.open(partners);
    }

    @Bean
    MailboxRoute mailboxRoute(Ledger ledger, DeliverySteps steps, Clock clock) {
        return new MailboxRoute(new MailboxDesk(ledger.workList(), steps, clock));
    }

    @Bean
    Mailboxes mailboxes(ProducerTemplate camel, Ledger ledger) {
        return new Mailboxes(camel, ledger);
    }

    @Bean
    FileWork fileWork(
            Ledger ledger, DeliverySteps steps, PartnerGate gate, DeliveryMeters meters, Alarms alarms, Clock clock) {
        return new FileWork(ledger, steps, gate, meters, alarms, clock);
    }

    @Bean
    LedgerComponent ledgerComponent(Ledger ledger, Partners partners, PartnerGate gate, SettleStep settle) {
        return new LedgerComponent(new ClaimedWork(ledger.workList(), partners, gate, settle));
    }

    @Bean
    DeliverRoutes deliverRoutes(
            Partners partners,
            Transports transports,
            DeliverySteps steps,
            LedgerComponent ledger,
            @Value("${mentorhub.delivery.poll:1s}") Duration poll) {
        return new DeliverRoutes(partners, transports, steps, ledger, poll.toMillis());
    }

    /** A suspension survives the restart: the partner's route shows it as soon as the routes are there. */
    @Bean
    CamelContextConfiguration suspendedRoutes(Partners partners, PartnerGate gate) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                camel.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                partners.all().stream().map(Partner::id).forEach(gate::restore);
            }
        };
    }
}
