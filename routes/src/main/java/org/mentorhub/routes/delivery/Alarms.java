package org.mentorhub.routes.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes alarms from whoever sees trouble and gives them to the log and to all who listen: MBeans, metrics. */
public final class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final List<Consumer<Alarm>> listeners = new CopyOnWriteArrayList<>();

    /** Has every alarm from now on given to the listener, in the thread that raised it. */
    public void listen(Consumer<Alarm> listener) {
        listeners.add(listener);
    }

    /** Raises an alarm. */
    public void raise(Alarm alarm) {
        LOG.warn(
                "{} {} {}: {}",
                alarm.kind().code(),
                alarm.kind(),
                alarm.partner().map(PartnerId::value).orElse("hub"),
                alarm.text());
        listeners.forEach(listener -> listener.accept(alarm));
    }
}
