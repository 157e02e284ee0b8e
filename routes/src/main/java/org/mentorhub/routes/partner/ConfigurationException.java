package org.mentorhub.routes.partner;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used as it stands; the hub does not start on it. Holds every fault, not only the first. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationFault> faults;

    /** @param faults all that was found; never empty */
    public ConfigurationException(List<ConfigurationFault> faults) {
        super(faults.stream().map(ConfigurationFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the files. */
    public List<ConfigurationFault> faults() {
        return faults;
    }
}
