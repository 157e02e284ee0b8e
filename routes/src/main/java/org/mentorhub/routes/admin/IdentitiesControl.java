package org.mentorhub.routes.admin;

import java.util.List;

/** The MBean of identities. */
final class IdentitiesControl implements IdentitiesMXBean {
    private final IdentityDesk desk;

    IdentitiesControl(IdentityDesk desk) {
        this.desk = desk;
    }

    @Override
    public long getCount() {
        return desk.count();
    }

    @Override
    public List<ConflictView> list(int limit) {
        return desk.open(limit);
    }

    @Override
    public List<ConflictView> listDecided(int limit) {
        return desk.decided(limit);
    }

    @Override
    public ConflictView show(String conflict) {
        return JmxAnswer.of(() -> desk.show(conflict));
    }

    @Override
    public List<KnownView> known(String partner, String id) {
        return JmxAnswer.of(() -> desk.known(partner, id));
    }

    @Override
    public String decide(String conflict, String verdict, String reason) {
        return JmxAnswer.of(() -> "decided " + conflict + " as "
                + desk.decide(conflict, verdict, Reasons.checked(reason)).state());
    }
}
