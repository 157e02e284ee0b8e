package org.mentorhub.routes.rest;

import org.mentorhub.routes.partner.Partners;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The partners' REST interface. */
@Configuration(proxyBeanMethods = false)
public class RestConfiguration {

    @Bean
    Problems problems(Partners partners) {
        return new Problems(partners);
    }
}
