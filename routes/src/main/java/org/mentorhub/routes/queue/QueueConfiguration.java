package org.mentorhub.routes.queue;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.Transports;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.status.StatusDesk;
import org.mentorhub.schemas.PartnerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Queues: the broker, and what is taken from queues. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
public class QueueConfiguration {
    private static final String BY_QUEUE = "queue";

    @Bean(destroyMethod = "close")
    HubBroker hubBroker(
            BrokerSettings settings,
            HubSettings hub,
            Partners partners,
            DataDirectory data,
            Alarms alarms,
            Clock clock) {
        var file = hub.configFolder().resolve("application.yaml");
        return HubBroker.open(settings, new HubBroker.Surroundings(file, partners, data, alarms, clock));
    }

    @Bean
    Queues queues(HubBroker broker, DataDirectory data) {
        return new Queues(broker, data);
    }

    @Bean
    QueueLinks queueLinks(Alarms alarms, Clock clock) {
        return new QueueLinks(alarms, clock);
    }

    @Bean
    TakeSteps takeSteps(
            DialectLookup dialects,
            IntakeMemory memory,
            TakeWays ways,
            Clock clock,
            ObjectProvider<CamelContext> camel) {
        return new TakeSteps(
                dialects, memory, ways, clock, () -> camel.getObject().isStopping());
    }

    @Bean
    TakeWays takeWays(Door door, Intake intake, StatusDesk desk, Transports transports) {
        return new TakeWays(door, intake, desk, transports);
    }

    /** Where messages go: into the intake, and questions to the desk and its answers back by queue. */
    record TakeWays(Door door, Intake intake, StatusDesk desk, Transports transports) {

        TakeStep.Means of(PartnerId sender) {
            var questions = transports.find(BY_QUEUE, sender).map(back -> new StatusQuestions(sender, desk, back));
            return new TakeStep.Means(door, intake, questions);
        }
    }

    @Bean
    TakeBooks takeBooks(MeterRegistry meters, Alarms alarms, Clock clock) {
        return new TakeBooks(meters, alarms, clock);
    }

    @Bean
    TakeRoutes takeRoutes(Partners partners, Queues queues, QueueLinks links, TakeSteps steps, TakeBooks books) {
        return new TakeRoutes(partners, queues, links, (partner, queue) -> steps.of(partner, queue, queues, books));
    }

    /** What every queue's step needs. */
    record TakeSteps(
            DialectLookup dialects, IntakeMemory memory, TakeWays ways, Clock clock, BooleanSupplier stopping) {

        TakeStep of(Partner partner, Inbound.Queue queue, Queues queues, TakeBooks books) {
            var place = queues.in(partner, queue).address();
            return new TakeStep(
                    partner.id(),
                    new MessageReader(partner, queue, place, dialects, memory, clock),
                    ways.of(partner.id()),
                    new Pause(stopping),
                    books);
        }
    }
}
