package org.mentorhub.routes.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.routes.contract.PartnerContracts;
import org.mentorhub.routes.delivery.Mailboxes;
import org.mentorhub.routes.delivery.NoticeJson;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.partner.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The partners' REST interface. */
@Configuration(proxyBeanMethods = false)
public class RestConfiguration {
    private static final int LARGEST_LIST = 4 * 1024 * 1024;

    @Bean
    Problems problems(Partners partners) {
        return new Problems(partners);
    }

    @Bean
    Refusals refusals(Problems problems, MeterRegistry meters) {
        return new Refusals(problems, meters);
    }

    @Bean
    ProblemAdvice problemAdvice(Refusals refusals, Clock clock) {
        return new ProblemAdvice(refusals, clock);
    }

    @Bean
    CallReader callReader(DialectLookup dialects, IntakeMemory memory, Ledger ledger, Refusals refusals, Clock clock) {
        var multipart = new MultipartReader(ledger.attachments(), refusals);
        return new CallReader(dialects, memory, multipart, refusals, clock);
    }

    @Bean
    DocumentsController documentsController(
            Partners partners, Door door, CallReader calls, Intake intake, Refusals refusals) {
        return new DocumentsController(partners, door, calls, intake, refusals);
    }

    @Bean
    StatusController statusController(Ledger ledger, Refusals refusals) {
        return new StatusController(ledger.views(), refusals);
    }

    @Bean
    NoticesController noticesController(Ledger ledger, Partners partners, ObjectMapper json, Refusals refusals) {
        return new NoticesController(ledger.mailbox(), partners, new NoticeJson(json), refusals);
    }

    @Bean
    DeliveriesController deliveriesController(
            Mailboxes mailboxes, Partners partners, Door door, ObjectMapper json, Refusals refusals) {
        return new DeliveriesController(mailboxes, partners, door, new SmallBody(json), refusals);
    }

    @Bean
    HoldingsController holdingsController(Ledger ledger, ObjectMapper json, Refusals refusals) {
        return new HoldingsController(ledger.holdings(), new SmallBody(json, LARGEST_LIST), refusals);
    }

    @Bean
    ContractsController contractsController(Partners partners, Dialects dialects, Refusals refusals) {
        return new ContractsController(partners, new PartnerContracts(dialects), refusals);
    }

    @Bean
    ContractController contractController() {
        return new ContractController();
    }
}
