package org.mentorhub.routes.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.camel.ProducerTemplate;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.delivery.Admission;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.intake.IntakeRoutes.IntakeSteps;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Partners;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean
    IntakeRoutes intakeRoutes(IntakeSteps steps, MeterRegistry meters) {
        return new IntakeRoutes(steps, meters);
    }

    @Bean
    CommitStep commitStep(Ledger ledger, MeterRegistry meters) {
        return new CommitStep(ledger, new Books(meters));
    }

    @Bean
    IntakeSteps intakeSteps(Partners partners, DialectLookup dialects, Disclosure disclosure, CommitStep commit) {
        return new IntakeSteps(
                new ReadStep(),
                new ValidateStep(partners, new BesideCheck()),
                new AddressStep(partners),
                new TryStep(partners, dialects, disclosure),
                new PrepareStep(new Candidates(partners)),
                commit);
    }

    /** Every dialect that a partner file names was checked at start. */
    @Bean
    DialectLookup dialectLookup(Dialects dialects) {
        return id -> dialects.find(id).orElseThrow(() -> new IllegalStateException("no dialect " + id));
    }

    @Bean
    Intake intake(ProducerTemplate camel, Ledger ledger) {
        return new Intake(camel, ledger.attachments()::release);
    }

    @Bean
    IntakeMemory intakeMemory(HubSettings settings) {
        return new IntakeMemory(settings.intake().memory().toBytes());
    }

    @Bean
    Readiness readiness(DataDirectory data, HubSettings settings, Ledger ledger) {
        return new Readiness(data.root(), settings.intake().lowDisk().toBytes(), ledger.reach());
    }

    @Bean(destroyMethod = "close")
    ReadinessWatch readinessWatch(Readiness readiness, Ledger ledger, Alarms alarms, Clock clock) {
        return ReadinessWatch.begin(readiness, ledger.reach(), alarms, clock);
    }

    /** Part of readiness, so that a balancer sends nobody here meanwhile. */
    @Bean
    HealthIndicator intakeHealthIndicator(Readiness readiness) {
        return () -> switch (readiness.state()) {
            case Readiness.State.Ready ready -> Health.up().build();
            case Readiness.State.DiskLow low ->
                Health.outOfService()
                        .withDetail("free-megabytes", low.free() >> 20)
                        .build();
            case Readiness.State.LedgerAway away ->
                Health.outOfService()
                        .withDetail("ledger-away-since", away.since().toString())
                        .build();
        };
    }

    @Bean
    Door door(PartnerGate gate, Readiness readiness) {
        return new Door(partner -> state(gate.admits(partner)), readiness::state);
    }

    private static Door.State state(Admission admission) {
        return switch (admission) {
            case Admission.Open open -> new Door.State.Open();
            case Admission.Shut shut -> new Door.State.Suspended(shut.retryAfter());
        };
    }
}
