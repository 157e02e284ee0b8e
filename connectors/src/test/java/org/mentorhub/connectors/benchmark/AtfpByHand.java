package org.mentorhub.connectors.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.benchmark.Certificate.Code;
import org.mentorhub.connectors.benchmark.Certificate.Grade;
import org.mentorhub.connectors.benchmark.Certificate.Identifier;
import org.mentorhub.connectors.benchmark.Certificate.Module;
import org.mentorhub.connectors.benchmark.Certificate.Text;
import org.mentorhub.connectors.translation.EnvelopeDefaults;

/** ATFP's short keys and whole numbers. */
final class AtfpByHand implements HandWritten {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final CodeMaps types = new CodeMaps("certificate-type", "tn-atfp");
    private final CodeMaps states = new CodeMaps("certificate-status", "tn-atfp");
    private final CodeMaps sexes = new CodeMaps("sex", "tn-atfp");
    private final CodeMaps countries = new CodeMaps("countries", "iso-num");
    private final CodeMaps levels = new CodeMaps("qualification-level", "tn-atfp");
    private final CodeMaps fields = new CodeMaps("atfp-specialite", "tn-atfp");
    private final CodeMaps mentions = new CodeMaps("mention", "tn-atfp");
    private final CodeMaps outcomes = new CodeMaps("grade-outcome", "tn-atfp");
    private final CodeMaps modes = new CodeMaps("study-mode", "tn-atfp");
    private final CodeMaps kinds = new CodeMaps("module-kind", "tn-atfp");
    private final CanonicalWriter canonical;

    AtfpByHand(EnvelopeDefaults defaults) {
        canonical = new CanonicalWriter("tn-atfp", "fr", defaults);
    }

    @Override
    public byte[] read(byte[] nativeContent) throws IOException {
        var c = new Certificate();
        c.grade = new Grade();
        c.body = "ATFP";
        try (JsonParser json = JSON.createParser(nativeContent)) {
            json.nextToken();
            CanonicalReader.each(json, (name, at) -> root(c, name, at));
        }
        return canonical.write(c);
    }

    private void root(Certificate c, String name, JsonParser json) throws IOException {
        Grade grade = Objects.requireNonNull(c.grade);
        switch (name) {
            case "n" -> c.id = json.getText();
            case "v" -> c.version = json.getIntValue();
            case "t" -> c.type = types.read(json.getText());
            case "ann" -> c.status = states.read(json.getText()).code();
            case "h" -> CanonicalReader.each(json, (member, at) -> holder(c, member, at));
            case "c" ->
                CanonicalReader.each(json, (member, at) -> {
                    if (member.equals("code")) {
                        c.centreCode = at.getText();
                    } else {
                        c.centreName = at.getText();
                    }
                });
            case "d" -> c.level = levels.read(json.getText());
            case "sp" -> CanonicalReader.each(json, (member, at) -> speciality(c, member, at));
            case "m" -> value(grade, json);
            case "mt" -> grade.mention = known(json) ? mentions.read(json.getText()) : null;
            case "r" ->
                grade.outcome = known(json) ? outcomes.read(json.getText()).code() : null;
            case "de" -> c.start = date(json);
            case "a" -> c.end = date(json);
            case "dl" -> c.issuedOn = date(json);
            case "hp" -> c.hours = known(json) ? json.getDecimalValue() : null;
            case "hf" -> c.attended = known(json) ? json.getDecimalValue() : null;
            case "md" -> c.mode = known(json) ? modes.read(json.getText()).code() : null;
            case "mod" -> {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    c.modules.add(module(json));
                }
            }
            case "vf" -> c.verification = json.getText();
            case "cs" -> c.consent = date(json);
            default -> json.skipChildren();
        }
    }

    private void holder(Certificate c, String name, JsonParser json) throws IOException {
        switch (name) {
            case "cin" -> c.identifiers.add(new Identifier("TN-CIN", padded(json.getText(), 8)));
            case "n" -> c.family = json.getText();
            case "p" -> c.given = json.getText();
            case "na" -> c.arabicFamily = json.getText();
            case "pa" -> c.arabicGiven = json.getText();
            case "s" -> c.sex = sexes.read(json.getText());
            case "dn" -> c.birthDate = date(json);
            case "nat" ->
                c.nationality = countries.read(padded(json.getText(), 3)).code();
            default -> json.skipChildren();
        }
    }

    private void speciality(Certificate c, String name, JsonParser json) throws IOException {
        switch (name) {
            case "c" -> c.field = fields.read(json.getText());
            case "f" -> c.title.add(new Text("fr", json.getText()));
            case "a" -> c.title.add(new Text("ar", json.getText()));
            default -> json.skipChildren();
        }
    }

    private Module module(JsonParser json) throws IOException {
        var module = new Module();
        int at = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            switch (at++) {
                case 0 -> module.code = json.getText();
                case 1 -> module.title.add(new Text("fr", json.getText()));
                case 2 -> module.hours = known(json) ? json.getDecimalValue() : null;
                case 3 -> {
                    if (known(json)) {
                        module.grade = new Grade();
                        value(module.grade, json);
                    }
                }
                case 4 -> module.kind = known(json) ? kinds.read(json.getText()) : null;
                default -> json.skipChildren();
            }
        }
        return module;
    }

    private static void value(Grade grade, JsonParser json) throws IOException {
        if (known(json)) {
            grade.scale = "TN-20";
            grade.value = json.getDecimalValue().movePointLeft(2).stripTrailingZeros();
        }
    }

    private static boolean known(JsonParser json) throws IOException {
        return json.getIntValue() != -1;
    }

    private static String date(JsonParser json) throws IOException {
        return LocalDate.parse(json.getText(), DATE).toString();
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    @Override
    public byte[] write(byte[] content) throws IOException {
        Certificate c = CanonicalReader.read(content);
        var out = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("n", c.id);
            json.writeNumberField("v", Objects.requireNonNull(c.version));
            number(json, "t", types.write(Objects.requireNonNull(c.type)));
            number(json, "ann", states.write(new Code(Objects.requireNonNull(c.status), null)));
            holder(c, json);
            json.writeObjectFieldStart("c");
            json.writeStringField("code", c.centreCode);
            json.writeStringField("nom", c.centreName);
            json.writeEndObject();
            json.writeStringField("d", levels.write(Objects.requireNonNull(c.level)));
            json.writeObjectFieldStart("sp");
            json.writeStringField("c", fields.write(Objects.requireNonNull(c.field)));
            for (Text text : c.title) {
                json.writeStringField(text.lang().equals("fr") ? "f" : "a", text.text());
            }
            json.writeEndObject();
            json.writeNumberField("niv", -1);
            Grade grade = Objects.requireNonNull(c.grade);
            json.writeNumberField("m", hundredths(grade));
            number(json, "mt", mentions.write(Objects.requireNonNull(grade.mention)));
            number(json, "r", outcomes.write(new Code(Objects.requireNonNull(grade.outcome), null)));
            json.writeNumberField("l", -1);
            course(c, json);
            modules(c, json);
            json.writeStringField("vf", c.verification);
            number(json, "cs", basic(c.consent));
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void course(Certificate c, JsonGenerator json) throws IOException {
        number(json, "de", basic(c.start));
        number(json, "a", basic(c.end));
        number(json, "dl", basic(c.issuedOn));
        number(json, "hp", Objects.requireNonNull(c.hours).toPlainString());
        number(json, "hf", Objects.requireNonNull(c.attended).toPlainString());
        number(json, "md", modes.write(new Code(Objects.requireNonNull(c.mode), null)));
        json.writeNumberField("cr", -1);
    }

    private void holder(Certificate c, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("h");
        json.writeNumberField("cin", Integer.parseInt(c.identifiers.getFirst().value()));
        json.writeStringField("n", c.family);
        json.writeStringField("p", c.given);
        json.writeStringField("na", c.arabicFamily);
        json.writeStringField("pa", c.arabicGiven);
        number(json, "s", sexes.write(Objects.requireNonNull(c.sex)));
        number(json, "dn", basic(c.birthDate));
        json.writeNumberField(
                "nat", Integer.parseInt(countries.write(new Code(Objects.requireNonNull(c.nationality), null))));
        json.writeEndObject();
    }

    private void modules(Certificate c, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("mod");
        for (Module module : c.modules) {
            json.writeStartArray();
            json.writeString(module.code);
            json.writeString(module.title.getFirst().text());
            json.writeNumber(module.hours == null ? BigDecimal.ONE.negate() : module.hours);
            json.writeNumber(module.grade == null ? -1 : hundredths(module.grade));
            json.writeNumber(module.kind == null ? "-1" : kinds.write(module.kind));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static int hundredths(Grade grade) {
        return Objects.requireNonNull(grade.value).movePointRight(2).intValueExact();
    }

    private static String basic(@Nullable String iso) {
        return LocalDate.parse(Objects.requireNonNull(iso)).format(DATE);
    }

    private static void number(JsonGenerator json, String name, String digits) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(digits);
    }
}
