package org.mentorhub.routes.queue;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.camel.CamelContext;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Queues: the broker, and what is taken from queues. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
public class QueueConfiguration {

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
    TakeSteps takeSteps(DialectLookup dialects, IntakeMemory memory, Door door, Intake intake, Clock clock) {
        return new TakeSteps(dialects, memory, door, intake, clock);
    }

    /** What every message's step needs. */
    record TakeSteps(DialectLookup dialects, IntakeMemory memory, Door door, Intake intake, Clock clock) {}

    @Bean
    TakeRoutes takeRoutes(
            Partners partners,
            Queues queues,
            QueueLinks links,
            TakeSteps steps,
            Alarms alarms,
            ObjectProvider<CamelContext> camel) {
        return new TakeRoutes(partners, queues, links, takeStep(queues, steps, alarms, camel));
    }

    private static BiFunction<Partner, Inbound.Queue, TakeStep> takeStep(
            Queues queues, TakeSteps steps, Alarms alarms, ObjectProvider<CamelContext> camel) {
        return (partner, queue) -> new TakeStep(
                partner.id(),
                new MessageReader(
                        partner,
                        queue.bounds(),
                        queues.in(partner, queue).address(),
                        steps.dialects(),
                        steps.memory(),
                        steps.clock()),
                steps.door(),
                steps.intake(),
                new Pause(() -> camel.getObject().isStopping()),
                (sender, defect) -> {
                    LoggerFactory.getLogger(TakeStep.class)
                            .error("a message of {} failed in the hub; its broker brings it again", sender, defect);
                    alarms.raise(new Alarm(
                            Alarm.Kind.DEFECT,
                            sender,
                            Optional.empty(),
                            "a message of " + sender + " failed in the hub; its broker brings it again. See the log.",
                            steps.clock().instant()));
                });
    }
}
