package org.mentorhub.routes.admin;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.DeliveryMeters;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.delivery.RouteSwitch;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.queue.QueueLinks;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts together what operators see and do. */
@Configuration(proxyBeanMethods = false)
@Import(ManagementSecurity.class)
public class AdminConfiguration {

    @Bean
    PartnerStatuses partnerStatuses(
            Partners partners,
            Ledger ledger,
            PartnerGate gate,
            RouteSwitch routes,
            DeliveryMeters meters,
            Clock clock) {
        return new PartnerStatuses(partners, ledger.views(), gate, routes, meters, clock);
    }

    @Bean
    DeadLetterDesk deadLetterDesk(Ledger ledger, Clock clock) {
        return new DeadLetterDesk(ledger, clock);
    }

    @Bean
    AgainDesk againDesk(Ledger ledger) {
        return new AgainDesk(ledger);
    }

    @Bean
    ReconcileEndpoint reconcileEndpoint(KnownPartners partners, Ledger ledger) {
        return new ReconcileEndpoint(partners, new ReconcileDesk(ledger.holdings()));
    }

    @Bean
    ActsEndpoint actsEndpoint(AgainDesk desk) {
        return new ActsEndpoint(desk);
    }

    @Bean
    KnownPartners knownPartners(Partners partners) {
        return new KnownPartners(partners);
    }

    @Bean
    HubMBeans hubMBeans(Ledger ledger, DeadLetterDesk desk, AgainDesk again, Alarms alarms, Clock clock) {
        var beans = new HubMBeans(ManagementFactory.getPlatformMBeanServer());
        beans.ledger(new LedgerControl(ledger, clock));
        beans.deadLetters(new DeadLettersControl(desk, again));
        alarms.listen(beans::notify);
        return beans;
    }

    @Bean
    PartnerMBeans partnerMBeans(
            HubMBeans beans, Partners partners, PartnerStatuses statuses, PartnerGate gate, ScheduleDesk schedules) {
        partners.all().stream()
                .map(Partner::id)
                .forEach(partner -> beans.partner(partner, new PartnerControl(partner, statuses, gate, schedules)));
        return new PartnerMBeans(partners.all().size());
    }

    @Bean
    ScheduleDesk scheduleDesk(Schedules schedules) {
        return new ScheduleDesk(schedules);
    }

    @Bean
    SchedulesControl schedulesControl(HubMBeans beans, ScheduleDesk desk, KnownPartners partners) {
        var control = new SchedulesControl(desk, partners);
        beans.schedules(control);
        return control;
    }

    @Bean
    IdentityDesk identityDesk(Ledger ledger, KnownPartners partners) {
        return new IdentityDesk(ledger.identities(), partners);
    }

    @Bean
    IdentitiesControl identitiesControl(HubMBeans beans, IdentityDesk desk) {
        var control = new IdentitiesControl(desk);
        beans.identities(control);
        return control;
    }

    @Bean
    IdentitiesEndpoint identitiesEndpoint(IdentityDesk desk) {
        return new IdentitiesEndpoint(desk);
    }

    @Bean
    HealthIndicator identitiesHealthIndicator(IdentityDesk desk) {
        return () -> Health.up().withDetail("conflicts", desk.count()).build();
    }

    /** After the MBean that its alarms go to. */
    @Bean(destroyMethod = "close")
    ConflictWatch conflictWatch(IdentitiesControl told, IdentityDesk desk, Ledger ledger, Alarms alarms, Clock clock) {
        var watch = new ConflictWatch(desk, alarms, clock);
        ledger.identities().onConflict(watch::cameUp);
        return watch;
    }

    /** After the MBeans that its alarms go to. */
    @Bean(destroyMethod = "close")
    WordWatch wordWatch(PartnerMBeans told, Partners partners, Ledger ledger, Alarms alarms, Clock clock) {
        var whose = partners.all().stream()
                .filter(partner -> partner.terms().acknowledgeWithin().isPresent())
                .map(Partner::id)
                .toList();
        var watch = new WordWatch(whose, ledger.views(), alarms, clock);
        watch.start();
        return watch;
    }

    @Bean
    SchedulesEndpoint schedulesEndpoint(KnownPartners partners, ScheduleDesk desk) {
        return new SchedulesEndpoint(partners, desk);
    }

    /** How many partners have an MBean. */
    record PartnerMBeans(int count) {}

    @Bean
    LedgerMeters ledgerMeters(Ledger ledger, Partners partners, PartnerStatuses statuses) {
        return new LedgerMeters(ledger, partners, statuses);
    }

    @Bean
    CompositeHealthContributor partnersHealthContributor(
            Partners partners, PartnerStatuses statuses, QueueLinks queues) {
        return PartnerHealth.ofAll(partners, statuses, queues);
    }

    @Bean
    PartnersEndpoint partnersEndpoint(KnownPartners partners, PartnerStatuses statuses, PartnerGate gate) {
        return new PartnersEndpoint(partners, statuses, gate);
    }

    @Bean
    DeadEndpoint deadEndpoint(KnownPartners partners, DeadLetterDesk desk) {
        return new DeadEndpoint(partners, desk);
    }

    @Bean
    DeliveriesEndpoint deliveriesEndpoint(DeadLetterDesk desk) {
        return new DeliveriesEndpoint(desk);
    }

    @Bean
    LedgerManagementEndpoint ledgerManagementEndpoint(Ledger ledger) {
        return new LedgerManagementEndpoint(ledger);
    }

    @Bean
    ExchangesEndpoint exchangesEndpoint(Ledger ledger, Partners partners, KnownPartners known, AgainDesk again) {
        return new ExchangesEndpoint(new Tracing(ledger.views(), partners), known, again);
    }
}
