package org.mentorhub.routes.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.mentorhub.routes.ledger.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desk together that answers what became of documents. */
@Configuration(proxyBeanMethods = false)
public class StatusConfiguration {

    @Bean
    StatusDesk statusDesk(Ledger ledger, ObjectMapper json) {
        return new StatusDesk(ledger.views(), json);
    }
}
