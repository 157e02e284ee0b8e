package org.mentorhub.routes.admin;

import java.util.List;

/** The MBean of schedules. */
final class SchedulesControl implements SchedulesMXBean {
    private final ScheduleDesk desk;
    private final KnownPartners partners;

    SchedulesControl(ScheduleDesk desk, KnownPartners partners) {
        this.desk = desk;
        this.partners = partners;
    }

    @Override
    public int getCount() {
        return desk.list().size();
    }

    @Override
    public List<ScheduleView> list() {
        return desk.list();
    }

    @Override
    public String pickUpNow(String partner) {
        return JmxAnswer.of(() -> desk.runNow(partners.named(partner), "pickup"));
    }

    @Override
    public String dropNow(String partner) {
        return JmxAnswer.of(() -> desk.runNow(partners.named(partner), "drop"));
    }
}
