package org.mentorhub.routes.admin;

import java.util.Optional;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;
import org.springframework.lang.Nullable;

/**
 * Finds the partners that operators name.
 *
 * @param partners all of them
 */
record KnownPartners(Partners partners) {

    PartnerId named(String id) {
        return Optional.of(id)
                .filter(PartnerId::isValid)
                .map(PartnerId::new)
                .flatMap(partners::find)
                .map(Partner::id)
                .orElseThrow(() -> new NoSuchIdException("no partner " + id + " in config/partners"));
    }

    Optional<PartnerId> ifNamed(@Nullable String id) {
        return id == null || id.isBlank() ? Optional.empty() : Optional.of(named(id.strip()));
    }
}
