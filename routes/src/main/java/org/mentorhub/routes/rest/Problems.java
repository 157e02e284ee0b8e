package org.mentorhub.routes.rest;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes problems in the language of the partner who is calling, in English where nobody is proven. */
public final class Problems {
    private static final String BUNDLE = "org.mentorhub.routes.rest.problems";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Partners partners;

    /** @param partners whose languages count */
    public Problems(Partners partners) {
        this.partners = partners;
    }

    /** A problem of that kind; the arguments fill its detail. */
    public Problem of(ProblemType type, Object... arguments) {
        return withViolations(type, List.of(), arguments);
    }

    /** A problem of that kind with the violations that make it. */
    public Problem withViolations(ProblemType type, List<Problem.DocumentViolation> violations, Object... arguments) {
        return in(callersLanguage(), type, violations, arguments);
    }

    /** A problem of that kind in that language, for interfaces that prove their callers in another way. */
    public static Problem in(
            Locale locale, ProblemType type, List<Problem.DocumentViolation> violations, Object... arguments) {
        var texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        var detail = new MessageFormat(texts.getString(type.key() + ".detail"), locale).format(arguments);
        return new Problem(
                type.uri(),
                texts.getString(type.key() + ".title"),
                type.status().value(),
                detail,
                violations);
    }

    private Locale callersLanguage() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? Locale.ROOT : languageOf(caller);
    }

    private Locale languageOf(Authentication caller) {
        if (!PartnerId.isValid(caller.getName())) {
            return Locale.ROOT;
        }
        return partners.find(new PartnerId(caller.getName()))
                .map(partner -> Locale.forLanguageTag(partner.language()))
                .orElse(Locale.ROOT);
    }
}
