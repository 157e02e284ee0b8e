package org.mentorhub.routes.sftp;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.FileWork;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.delivery.PartnerServers;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.partner.Schedule;
import org.mentorhub.routes.sftp.drop.DroppedFiles;
import org.mentorhub.routes.sftp.file.FileIntake;
import org.mentorhub.routes.sftp.file.PartsOfFile;
import org.mentorhub.routes.sftp.file.PickedUpFiles;
import org.mentorhub.routes.sftp.file.UploadedFiles;
import org.mentorhub.routes.sftp.file.Visits;
import org.mentorhub.routes.sftp.schedule.Direction;
import org.mentorhub.routes.sftp.schedule.Scheduled;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.mentorhub.routes.sftp.server.Accounts;
import org.mentorhub.routes.sftp.server.UploadServer;
import org.mentorhub.routes.sftp.wrapping.Wrappers;
import org.mentorhub.routes.status.StatusDesk;
import org.mentorhub.schemas.PartnerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ways of files together. */
@Configuration(proxyBeanMethods = false)
public class SftpConfiguration {

    @Bean
    Accounts sftpAccounts(Partners partners, DataDirectory data) {
        return new Accounts(partners, data);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    UploadServer uploadServer(HubSettings settings, DataDirectory data, Accounts accounts, Door door) {
        return new UploadServer(settings.sftp(), data, accounts, door);
    }

    @Bean
    Schedules schedules(Partners partners, Ledger ledger, Alarms alarms, Clock clock) {
        List<Scheduled> all = new ArrayList<>();
        for (var partner : partners.all()) {
            partner.in()
                    .pickup()
                    .ifPresent(pickup ->
                            all.add(scheduled(partner, Direction.PICKUP, pickup.schedule(), ledger, alarms, clock)));
            partner.in()
                    .poll()
                    .ifPresent(poll ->
                            all.add(scheduled(partner, Direction.PICKUP, poll.schedule(), ledger, alarms, clock)));
            if (partner.out().orElse(null) instanceof Outbound.Drop drop) {
                all.add(scheduled(partner, Direction.DROP, drop.schedule(), ledger, alarms, clock));
            }
        }
        return new Schedules(all);
    }

    private static Scheduled scheduled(
            Partner partner, Direction direction, Schedule schedule, Ledger ledger, Alarms alarms, Clock clock) {
        return new Scheduled(partner.id(), direction, schedule, ledger.runs(), alarms, clock);
    }

    @Bean
    Wrappers wrappers(DataDirectory data, Clock clock) {
        return new Wrappers(data, clock);
    }

    @Bean
    PartsOfFile partsOfFile(Intake intake, IntakeMemory memory, Wrappers wrappers) {
        return new PartsOfFile(intake, memory, wrappers);
    }

    @Bean
    FileIntake fileIntake(
            Ledger ledger, DialectLookup dialects, PartsOfFile parts, Wrappers wrappers, Alarms alarms, Clock clock) {
        return new FileIntake(ledger, dialects, parts, wrappers, alarms, clock);
    }

    @Bean
    Visits visits(
            PartnerServers servers, PartnerGate gate, Door door, DialectLookup dialects, Alarms alarms, Clock clock) {
        return new Visits(servers, gate, door, dialects, alarms, clock);
    }

    /** What the routes of files are made of. */
    record Sources(Partners partners, DataDirectory data, Accounts accounts, Schedules schedules) {}

    @Bean
    Sources fileSources(Partners partners, DataDirectory data, Accounts accounts, Schedules schedules) {
        return new Sources(partners, data, accounts, schedules);
    }

    @Bean
    FileRoutes fileRoutes(Sources from, UploadedFiles.Means means, DroppedFiles.Means drop) throws IOException {
        Map<PartnerId, UploadedFiles> uploads = new TreeMap<>();
        for (var account : from.accounts().all()) {
            var spool = from.data().spool(account.partner()).resolve("uploads");
            var sender = from.partners().get(account.partner());
            uploads.put(sender.id(), new UploadedFiles(sender, account, spool, means));
        }
        Map<PartnerId, PickedUpFiles> pickups = new TreeMap<>();
        Map<PartnerId, DroppedFiles> drops = new TreeMap<>();
        for (var scheduled : from.schedules().all()) {
            var partner = from.partners().get(scheduled.partner());
            if (scheduled.direction() == Direction.PICKUP
                    && partner.in().pickup().isEmpty()) {
                continue; // polled, not visited
            }
            var spool = from.data()
                    .spool(partner.id())
                    .resolve(scheduled.direction().id());
            switch (scheduled.direction()) {
                case PICKUP ->
                    pickups.put(
                            partner.id(),
                            new PickedUpFiles(
                                    partner, scheduled, spool, means.visits(), means.intake(), means.clock()));
                case DROP -> drops.put(partner.id(), new DroppedFiles(partner, scheduled, spool, drop));
            }
        }
        return new FileRoutes(uploads, pickups, drops);
    }

    @Bean
    UploadedFiles.Means uploadMeans(Door door, Visits visits, FileIntake intake, StatusDesk desk, Clock clock) {
        return new UploadedFiles.Means(door, visits, intake, desk, clock);
    }

    @Bean
    DroppedFiles.Means dropMeans(FileWork work, Ledger ledger, Visits visits, Wrappers wrappers, Clock clock) {
        return new DroppedFiles.Means(work, ledger, visits, wrappers, clock);
    }
}
