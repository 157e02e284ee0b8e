package org.mentorhub.connectors.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mentorhub.connectors.check.Example;
import org.mentorhub.connectors.check.Examples;
import org.mentorhub.connectors.error.Language;
import org.mentorhub.connectors.translate.Disclosing;
import org.mentorhub.connectors.translate.Order;
import org.mentorhub.connectors.translate.Translation;
import org.mentorhub.connectors.translate.TranslationJson;
import org.mentorhub.connectors.translate.Translator;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.PartnerId;

/** Everything that translating all examples into all dialects gives, as one digest. A program of its own, for machines of every kind. */
final class Fingerprint {
    private final Dialects dialects = Dialects.load();
    private final Translator translator = new Translator(dialects);
    private final MessageDigest digest;

    private Fingerprint() throws NoSuchAlgorithmException {
        digest = MessageDigest.getInstance("SHA-256");
    }

    /** Prints the digest, in hexadecimal. */
    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.println(new Fingerprint().taken());
    }

    static String here() throws NoSuchAlgorithmException {
        return new Fingerprint().taken();
    }

    private String taken() {
        for (TableDialect from : dialects.tables()) {
            for (Example example : Examples.in(dialects.folder(from.id()))) {
                dialects.all().forEach(to -> take(from.id(), to.id(), example.content()));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void take(String from, String to, byte[] content) {
        var sender = new PartnerId(PartnerId.isValid(from) ? from : "xx-example");
        var defaults = new EnvelopeDefaults(sender, "example", Instant.parse("2026-01-15T23:30:00Z"), "MENTOR2", null);
        var order = new Order(from, to, Optional.empty(), OptionalInt.of(1), content, defaults, Disclosing.EVERYTHING);
        switch (translator.translate(order)) {
            case Translation.Translated(byte[] written, String mediaType, var reports) -> {
                digest.update(written);
                take(mediaType);
                List.of(Language.values())
                        .forEach(language -> take(
                                TranslationJson.report(reports, language.id()).toString()));
            }
            case Translation.Refused(var violations) ->
                List.of(Language.values())
                        .forEach(language -> take(TranslationJson.violations(violations, language.id())
                                .toString()));
            case Translation.Misuse(String what, String instead) -> take(what + instead);
        }
    }

    private void take(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
