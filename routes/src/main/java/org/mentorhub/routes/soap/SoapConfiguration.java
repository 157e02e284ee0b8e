package org.mentorhub.routes.soap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.cxf.Bus;
import org.mentorhub.routes.delivery.Mailboxes;
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
    SubmitOperation submitOperation(Door door, Intake intake, DialectLookup dialects, SoapFaults faults, Clock clock) {
        return new SubmitOperation(new SoapDoor(door, faults), intake, dialects, faults, clock);
    }

    @Bean
    StatusOperation statusOperation(Ledger ledger, SoapFaults faults) {
        return new StatusOperation(ledger.views(), faults);
    }

    @Bean
    CollectOperation collectOperation(
            Mailboxes mailboxes, Ledger ledger, Door door, SoapFaults faults, ObjectMapper json) {
        return new CollectOperation(mailboxes, ledger.mailbox(), new SoapDoor(door, faults), faults, json);
    }

    @Bean
    AcknowledgeOperation acknowledgeOperation(Mailboxes mailboxes, SoapFaults faults) {
        return new AcknowledgeOperation(mailboxes, faults);
    }

    @Bean
    HubService hubService(List<Operation> operations) {
        return new HubService(operations);
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
