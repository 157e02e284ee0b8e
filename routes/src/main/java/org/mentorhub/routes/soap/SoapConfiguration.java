package org.mentorhub.routes.soap;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.cxf.Bus;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The partners' SOAP interface. */
@Configuration(proxyBeanMethods = false)
public class SoapConfiguration {

    @Bean
    SoapFaults soapFaults(MeterRegistry meters) {
        return new SoapFaults(meters);
    }

    @Bean
    HubService hubService(
            Door door, Intake intake, DialectLookup dialects, Ledger ledger, SoapFaults faults, Clock clock) {
        return new HubService(List.of(
                new SubmitOperation(door, intake, dialects, faults, clock),
                new StatusOperation(ledger.views(), faults)));
    }

    @Bean
    PartnerGuards partnerGuards(DataDirectory data, SoapFaults faults, Clock clock) {
        return new PartnerGuards(data, faults, clock);
    }

    @Bean
    PlainFaults plainFaults(SoapFaults faults, Clock clock) {
        return new PlainFaults(faults, clock);
    }

    @Bean(destroyMethod = "close")
    SoapAddresses soapAddresses(
            Bus bus,
            PartnerGuards guards,
            PlainFaults faults,
            IntakeMemory memory,
            Partners partners,
            HubService service) {
        var addresses = new SoapAddresses(bus, guards, faults, memory);
        addresses.publish(partners, service);
        return addresses;
    }
}
