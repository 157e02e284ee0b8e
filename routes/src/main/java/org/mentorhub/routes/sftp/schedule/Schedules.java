package org.mentorhub.routes.sftp.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** All schedules: for operators. */
public final class Schedules {
    private final List<Scheduled> all;

    /** @param all in any order */
    public Schedules(List<Scheduled> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing((Scheduled one) -> one.partner().value())
                        .thenComparing(Scheduled::direction))
                .toList();
    }

    /** All, by partner and direction. */
    public List<Scheduled> all() {
        return all;
    }

    /** The schedule of that partner and direction; empty where its file has none. */
    public Optional<Scheduled> find(PartnerId partner, Direction direction) {
        return all.stream()
                .filter(one -> one.partner().equals(partner) && one.direction() == direction)
                .findFirst();
    }
}
