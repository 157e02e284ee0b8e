package org.mentorhub.routes.partner;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.springframework.scheduling.support.CronExpression;

/**
 * The form of one value in a configuration file.
 *
 * @param expected what the value is, with an example, for the message that refuses another
 * @param read the value of a text, or empty where the text has another form
 */
record Form<T>(String expected, Function<String, Optional<T>> read) {

    static final Form<String> TEXT =
            new Form<>("a text", text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip()));
    static final Form<PartnerId> PARTNER = new Form<>(
            "a partner id such as ma-anapec",
            text -> Optional.of(text).filter(PartnerId::isValid).map(PartnerId::new));
    static final Form<DocumentType> DOCUMENT_TYPE = new Form<>(
            "one of "
                    + Arrays.stream(DocumentType.values()).map(DocumentType::id).collect(Collectors.joining(", ")),
            DocumentType::of);
    static final Form<ZoneId> ZONE = new Form<>(
            "a time zone of the IANA list such as Europe/Rome",
            text -> text.contains("/") ? attempt(text, ZoneId::of) : Optional.empty());
    static final Form<LocalTime> TIME = new Form<>("a time such as \"07:00\"", text -> attempt(text, LocalTime::parse));
    static final Form<Duration> DURATION = new Form<>("a duration such as 30s, 5m, 12h or 7d", Form::duration);
    static final Form<URI> HTTP_ADDRESS = new Form<>("an http or https address", Form::httpAddress);
    static final Form<URI> AMQP_ADDRESS = new Form<>(
            "amqps://host:port; amqp: on this machine only, since the password goes over it", Form::amqpAddress);
    static final Form<String> CERTIFICATE = new Form<>(
            "sha256: and the 64 hexadecimal digits of the certificate's digest",
            text -> text.matches("sha256:[0-9a-f]{64}") ? Optional.of(text) : Optional.empty());
    static final Form<String> FILE_NAME = new Form<>(
            "the name of a file in the secrets folder such as it-comune-milano.password",
            text -> text.matches("[a-z0-9][a-z0-9.-]{0,99}") ? Optional.of(text) : Optional.empty());

    static final Form<String> HEADER = new Form<>(
            "the name of a message's header such as lot",
            text -> text.matches("[A-Za-z][A-Za-z0-9_-]{0,63}") ? Optional.of(text) : Optional.empty());
    static final Form<String> DIRECTORY = new Form<>(
            "an absolute directory such as /out/attestati",
            text -> text.matches("(/[A-Za-z0-9._-]+)+") && !text.contains("/..")
                    ? Optional.of(text)
                    : Optional.empty());
    static final Form<String> FILE_PATTERN = new Form<>(
            "the name of files with *, ?, {yyyyMMdd} and {n}, such as \"AFOL_ATT_{yyyyMMdd}_{n}.csv\"",
            text -> text.matches("([A-Za-z0-9._*?-]|\\{(yyyyMMdd|yyMMdd|n)}){1,100}")
                    ? Optional.of(text)
                    : Optional.empty());
    static final Form<String> DROP_NAME = new Form<>(
            "the name of a file with its day and number, such as \"AFOL_CAN_{yyyyMMdd}_{nn}.csv\"",
            text -> text.matches(
                            "[A-Za-z0-9][A-Za-z0-9._-]{0,60}\\{(yyyyMMdd|yyMMdd)}[A-Za-z0-9._-]{0,20}\\{n{2,6}}[A-Za-z0-9._-]{0,20}")
                    ? Optional.of(text)
                    : Optional.empty());
    static final Form<String> MARKER = new Form<>(
            "the end of a marker's name such as .ok",
            text -> text.matches("\\.[a-z0-9]{1,10}") ? Optional.of(text) : Optional.empty());
    static final Form<String> CRON = new Form<>(
            "a cron expression of six fields, seconds first, such as \"0 15 2 * * *\"",
            text -> CronExpression.isValidExpression(text) ? Optional.of(text) : Optional.empty());
    static final Form<String> PUBLIC_KEY = new Form<>(
            "a public key as in authorized_keys: ssh-ed25519 AAAA…",
            text -> SshKeys.parse(text).isPresent() ? Optional.of(text.strip()) : Optional.empty());

    /** A whole number within bounds. */
    static Form<Integer> number(int least, int most) {
        return new Form<>("a whole number from " + least + " to " + most, text -> attempt(text, Integer::valueOf)
                .filter(value -> value >= least && value <= most));
    }

    /** A word of a closed set, written in small letters with hyphens. */
    static <E extends Enum<E>> Form<E> word(Class<E> words) {
        var known =
                Arrays.stream(words.getEnumConstants()).collect(Collectors.toMap(Form::wordOf, Function.identity()));
        var listed = Arrays.stream(words.getEnumConstants()).map(Form::wordOf).collect(Collectors.joining(", "));
        return new Form<>("one of " + listed, text -> Optional.ofNullable(known.get(text)));
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Duration> duration(String text) {
        if (!text.matches("[0-9]{1,6}[smhd]")) {
            return Optional.empty();
        }
        var iso = text.toUpperCase(Locale.ROOT);
        return attempt(text.endsWith("d") ? "P" + iso : "PT" + iso, Duration::parse);
    }

    private static Optional<URI> httpAddress(String text) {
        return attempt(text, URI::create)
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                .filter(uri -> uri.getHost() != null);
    }

    private static Optional<URI> amqpAddress(String text) {
        return attempt(text, URI::create)
                .filter(uri -> uri.getHost() != null && uri.getPort() > 0 && uri.getUserInfo() == null)
                .filter(uri -> "amqps".equals(uri.getScheme()) || isPlainOnThisMachine(uri));
    }

    private static boolean isPlainOnThisMachine(URI uri) {
        return "amqp".equals(uri.getScheme()) && uri.getHost().matches("localhost|127\\.0\\.0\\.1");
    }

    private static <T> Optional<T> attempt(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
