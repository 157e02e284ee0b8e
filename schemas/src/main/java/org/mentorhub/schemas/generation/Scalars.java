package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mentorhub.schemas.CodeLists;

/** Makes texts, numbers and truth values. */
final class Scalars {
    private static final List<String> PARTNERS = List.of(
            "it-comune-milano",
            "it-afol",
            "it-agenzia-piemonte-lavoro",
            "it-comune-torino",
            "ma-anapec",
            "ma-ofppt",
            "ma-entraide-nationale",
            "ma-region-bmk",
            "ma-sure",
            "tn-aneti",
            "tn-atfp",
            "tn-tunis",
            "tn-sfax",
            "fr-homere");
    private static final String ID = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/-";
    private static final int LARGEST_DRAWN = 2000;

    private Scalars() {}

    static Maker of(JsonNode schema, String path) {
        return switch (schema.path("type").asText()) {
            case "boolean" -> draw -> BooleanNode.valueOf(draw.percent(50));
            case "integer" -> integer(schema);
            case "number" -> decimal(schema);
            default -> text(schema, path);
        };
    }

    private static Maker integer(JsonNode schema) {
        int least = schema.path("minimum").intValue();
        int most = schema.path("maximum").intValue();
        return draw -> IntNode.valueOf(
                draw.percent(4) ? draw.of(least, most) : draw.number(least, Math.min(most, least + LARGEST_DRAWN)));
    }

    private static Maker decimal(JsonNode schema) {
        long most = schema.path("maximum").longValue();
        return draw ->
                number(draw, draw.percent(3) ? draw.of(0L, most) : draw.number(0, Math.min(most, LARGEST_DRAWN)), most);
    }

    /** A whole number, or one with up to three places below it; as a reader of JSON would hold it. */
    private static JsonNode number(Draw draw, long whole, long most) {
        if (whole == most || draw.percent(50)) {
            return whole <= Integer.MAX_VALUE ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
        }
        int scale = draw.of(1, 1, 2, 2, 2, 3);
        int fraction = draw.number(1, scale == 1 ? 9 : scale == 2 ? 99 : 999);
        BigDecimal value = BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(fraction, scale))
                .stripTrailingZeros();
        return DecimalNode.valueOf(value);
    }

    private static Maker text(JsonNode schema, String path) {
        Function<Draw, String> drawn = textOf(schema, path);
        return draw -> TextNode.valueOf(drawn.apply(draw));
    }

    private static Function<Draw, String> textOf(JsonNode schema, String path) {
        String type = schema.path("x-type").asText();
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add(word.asText()));
            return draw -> draw.of(words);
        }
        if (type.equals("Territory")) {
            List<String> known = CodeLists.load().list("territory").codes();
            return draw -> draw.percent(95) ? draw.of(known) : draw.of("FR-IDF", "FR-13", "ES-CT", "EG-C");
        }
        if (schema.has("x-codelist")) {
            List<String> codes =
                    CodeLists.load().list(schema.path("x-codelist").asText()).codes();
            return draw -> draw.of(codes);
        }
        return type.equals("Line") ? line(path) : byType(type, path);
    }

    private static Function<Draw, String> line(String path) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        if (path.contains(".name.arabic.")) {
            return Texts::arabic;
        }
        if (path.matches(".*\\.(person|holder|trainee)\\.name\\.\\w+")) {
            return switch (field) {
                case "given", "father" -> Texts::given;
                case "mrz" ->
                    draw -> draw.of("ELMANSOURI<<SALMA", "BEN<YOUSSEF<<AYMEN", "DANGELO<<MARIA<LUISA", "ROSSI");
                default -> Texts::family;
            };
        }
        return switch (field) {
            case "city" -> Texts::city;
            case "mediaType" ->
                draw -> draw.of("application/pdf", "image/jpeg", "text/plain", "application/octet-stream");
            case "fileName" ->
                draw -> draw.of("cv.pdf", "diplôme n°1.pdf", "شهادة.pdf", "a", "x'\"<>&;.txt", "foto 😀.jpg");
            case "postalCode" -> draw -> draw.of("20121", "00184", "23000", "3000", "1001", "75011", "A1 2B");
            default -> Texts::line;
        };
    }

    private static Function<Draw, String> byType(String type, String path) {
        return switch (type) {
            case "Text" -> Texts::text;
            case "Id" ->
                path.endsWith(".source.system")
                        ? draw -> draw.of("third-system", "xx-other", "rome")
                        : draw -> draw.percent(90)
                                ? draw.of("A", "C26-BM-", "MI-MOB-2026-", "x:", "a/b.c_") + draw.number(0, 999999)
                                : draw.from(ID, draw.of(1, 63, 64));
            case "PartnerId" -> draw -> draw.of(PARTNERS);
            case "Date" -> draw -> Dates.date(draw, 2012, 2029);
            case "PartialDate" -> path.endsWith(".birthDate") ? Dates::birth : draw -> Dates.partial(draw, 2008, 2027);
            case "YearMonth" -> draw -> Dates.date(draw, 2023, 2028).substring(0, 7);
            case "DateTime" -> Dates::dateTime;
            case "Uuid" -> Scalars::uuid;
            case "Uri" ->
                draw -> draw.of(
                        "http://data.europa.eu/esco/skill/" + draw.number(1, 9999),
                        "https://verifica.example/?c=1&d=a%20b",
                        "urn:x:1");
            case "LanguageTag" -> draw -> draw.of("fr", "it", "ar", "en", "fr-MA", "ar-TN", "it-IT", "zgh");
            case "Currency" -> draw -> draw.of("EUR", "MAD", "TND", "EUR", "USD");
            case "Email" ->
                draw -> draw.of(
                        "salma.elmansouri@example.ma",
                        "A+b'c@Example.ORG",
                        "x@y.zz",
                        "Nome.Cognome_1@posta.example.it");
            case "Phone" -> Scalars::phone;
            case "Digest" -> draw -> hex(draw, 64);
            case "Base64" -> draw -> "";
            default -> throw new IllegalStateException("no maker for type " + type + " at " + path);
        };
    }

    private static String uuid(Draw draw) {
        return hex(draw, 8) + '-' + hex(draw, 4) + "-4" + hex(draw, 3) + "-8" + hex(draw, 3) + '-' + hex(draw, 12);
    }

    private static String hex(Draw draw, int length) {
        return draw.from("0123456789abcdef", length);
    }

    private static String phone(Draw draw) {
        return switch (draw.number(0, 6)) {
            case 0, 1 -> "+212" + draw.of("6", "7", "5") + draw.digits(8);
            case 2 -> "+216" + draw.of("2", "4", "5", "9", "7") + draw.digits(7);
            case 3 -> "+39" + draw.of("320", "333", "347") + draw.digits(7);
            case 4 -> "+39" + draw.of("02", "011") + draw.digits(7);
            case 5 -> "+33" + draw.of("6", "7", "1") + draw.digits(8);
            default -> draw.of("+201001234567", "+4915112345678", "+12025550123");
        };
    }
}
