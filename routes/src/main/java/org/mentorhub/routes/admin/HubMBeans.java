package org.mentorhub.routes.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanServer;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.schemas.PartnerId;

/** Registers the hub's own MBeans, and sends alarms as their notifications. */
final class HubMBeans implements AutoCloseable {
    private static final String DOMAIN = "org.mentorhub";

    private final MBeanServer server;
    private final List<ObjectName> registered = new ArrayList<>();
    private final Map<PartnerId, Emitter> partners = new TreeMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private Optional<Emitter> ledger = Optional.empty();
    private Optional<Emitter> deadLetters = Optional.empty();
    private Optional<Emitter> identities = Optional.empty();

    HubMBeans(MBeanServer server) {
        this.server = server;
    }

    /** An MBean's name and its voice. */
    private record Emitter(ObjectName name, NotificationBroadcasterSupport voice) {}

    void partner(PartnerId id, PartnerMXBean control) {
        partners.put(
                id,
                register(
                        control,
                        PartnerMXBean.class,
                        DOMAIN + ":type=Partner,name=" + id,
                        Alarm.Kind.PARTNER_DOWN,
                        Alarm.Kind.PARTNER_BACK,
                        Alarm.Kind.NOTICE,
                        Alarm.Kind.DISK_LOW,
                        Alarm.Kind.HOST_KEY,
                        Alarm.Kind.SCHEDULE_MISSED,
                        Alarm.Kind.FILE_STUCK));
    }

    void ledger(LedgerMXBean control) {
        ledger = Optional.of(register(
                control,
                LedgerMXBean.class,
                DOMAIN + ":type=Ledger",
                Alarm.Kind.LEDGER_AWAY,
                Alarm.Kind.LEDGER_BACK,
                Alarm.Kind.DISK_LOW));
    }

    void schedules(SchedulesMXBean control) {
        register(control, SchedulesMXBean.class, DOMAIN + ":type=Schedules");
    }

    void deadLetters(DeadLettersMXBean control) {
        deadLetters = Optional.of(register(
                control,
                DeadLettersMXBean.class,
                DOMAIN + ":type=DeadLetters",
                Alarm.Kind.DEAD_LETTER,
                Alarm.Kind.IN_DOUBT,
                Alarm.Kind.DEFECT));
    }

    void identities(IdentitiesMXBean control) {
        identities = Optional.of(
                register(control, IdentitiesMXBean.class, DOMAIN + ":type=Identities", Alarm.Kind.IDENTITY_CONFLICT));
    }

    private <T> Emitter register(T control, Class<T> face, String name, Alarm.Kind... alarms) {
        try {
            var types =
                    List.of(alarms).stream().map(Alarm.Kind::notificationType).toArray(String[]::new);
            var voice = new NotificationBroadcasterSupport(
                    new MBeanNotificationInfo(types, Notification.class.getName(), "Alarms: see the runbook"));
            var objectName = new ObjectName(name);
            server.registerMBean(new DescribedMBean(control, face, voice), objectName);
            registered.add(objectName);
            return new Emitter(objectName, voice);
        } catch (JMException defect) {
            throw new IllegalStateException("cannot register the MBean " + name, defect);
        }
    }

    /** Sends an alarm as a notification of the MBean that it belongs to. */
    void notify(Alarm alarm) {
        emitter(alarm).ifPresent(emitter -> {
            var notification = new Notification(
                    alarm.kind().notificationType(),
                    emitter.name(),
                    sequence.incrementAndGet(),
                    alarm.at().toEpochMilli(),
                    alarm.kind().code() + " " + alarm.text());
            notification.setUserData(alarm.about().orElse(""));
            emitter.voice().sendNotification(notification);
        });
    }

    private Optional<Emitter> emitter(Alarm alarm) {
        return switch (alarm.kind()) {
            case PARTNER_DOWN,
                    PARTNER_BACK,
                    NOTICE,
                    DISK_LOW,
                    HOST_KEY,
                    SCHEDULE_MISSED,
                    FILE_STUCK,
                    WORD_MISSING,
                    KEY ->
                alarm.partner()
                        .map(partner -> Optional.ofNullable(partners.get(partner)))
                        .orElse(ledger);
            case LEDGER_AWAY, LEDGER_BACK -> ledger;
            case DEAD_LETTER, IN_DOUBT, DEFECT -> deadLetters;
            case IDENTITY_CONFLICT -> identities;
        };
    }

    @Override
    public void close() throws JMException {
        for (ObjectName name : registered) {
            server.unregisterMBean(name);
        }
    }
}
