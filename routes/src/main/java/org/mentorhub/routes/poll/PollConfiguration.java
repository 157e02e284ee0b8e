package org.mentorhub.routes.poll;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.transport.rest.PageClient;
import org.mentorhub.connectors.transport.rest.RestFile;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.delivery.PartnerServices;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.sftp.schedule.Direction;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.mentorhub.schemas.PartnerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the polling of partners' services together. */
@Configuration(proxyBeanMethods = false)
public class PollConfiguration {

    @Bean
    PageIntake pageIntake(DialectLookup dialects, Intake intake, IntakeMemory memory, Clock clock) {
        return new PageIntake(dialects, intake, memory, clock);
    }

    @Bean
    PolledList.Gatekeeping gatekeeping(PartnerGate gate, Door door, Alarms alarms, Clock clock) {
        return new PolledList.Gatekeeping(gate, door, alarms, clock);
    }

    @Bean
    PollRoutes pollRoutes(
            Partners partners,
            Schedules schedules,
            Dialects dialects,
            PartnerServices services,
            PageIntake intake,
            PolledList.Gatekeeping gates) {
        Map<PartnerId, PolledList> lists = new TreeMap<>();
        for (var partner : partners.all()) {
            partner.in().poll().ifPresent(poll -> {
                var scheduled = schedules.find(partner.id(), Direction.PICKUP).orElseThrow();
                var client = client(partner, poll, dialects, services);
                lists.put(partner.id(), new PolledList(partner, scheduled, client, intake, gates));
            });
        }
        return new PollRoutes(lists);
    }

    private static PageClient client(Partner partner, Inbound.Poll poll, Dialects dialects, PartnerServices services) {
        var form = RestFile.in(dialects.folder(partner.dialect()))
                .pages()
                .orElseThrow(() -> new IllegalStateException("the file of " + partner.id() + " says `in: poll:`, but "
                        + RestFile.NAME + " of its dialect " + partner.dialect()
                        + " does not say how pages are read: write `pages:` there"));
        return new PageClient(
                services.target(partner, poll.address(), poll.token(), poll.tls()),
                form,
                poll.bounds().bytes());
    }
}
