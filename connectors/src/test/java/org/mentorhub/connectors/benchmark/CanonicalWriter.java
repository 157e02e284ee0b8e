package org.mentorhub.connectors.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.benchmark.Certificate.Code;
import org.mentorhub.connectors.benchmark.Certificate.Grade;
import org.mentorhub.connectors.benchmark.Certificate.Module;
import org.mentorhub.connectors.benchmark.Certificate.Text;
import org.mentorhub.connectors.translation.EnvelopeDefaults;

/** Writes a certificate as canonical JSON with Jackson's generator, by hand. */
final class CanonicalWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> PURPOSES =
            List.of("selection", "training", "placement", "monitoring", "reintegration", "statistics");

    private final String system;
    private final String language;
    private final EnvelopeDefaults defaults;

    CanonicalWriter(String system, String language, EnvelopeDefaults defaults) {
        this.system = system;
        this.language = language;
        this.defaults = defaults;
    }

    byte[] write(Certificate c) throws IOException {
        var out = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            envelope(c, json);
            text(json, "certificateId", c.id);
            code(json, "type", c.type);
            text(json, "status", c.status);
            holder(c, json);
            json.writeObjectFieldStart("awardingBody");
            text(json, "name", c.body);
            json.writeEndObject();
            centre(c, json);
            award(c, json);
            if (c.start != null || c.end != null) {
                json.writeObjectFieldStart("period");
                text(json, "start", c.start);
                text(json, "end", c.end);
                json.writeEndObject();
            }
            number(json, "hours", c.hours);
            number(json, "attendedHours", c.attended);
            text(json, "mode", c.mode);
            modules(c, json);
            if (c.verification != null) {
                json.writeObjectFieldStart("verification");
                text(json, "url", c.verification);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void envelope(Certificate c, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("envelope");
        text(json, "messageId", defaults.messageId());
        text(json, "sender", defaults.sender().value());
        text(json, "documentType", "training-certificate");
        text(json, "documentId", c.id);
        if (c.version != null) {
            json.writeNumberField("version", c.version);
        }
        text(
                json,
                "issuedAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        defaults.issuedAt().atOffset(ZoneOffset.UTC)));
        subject(c, json);
        json.writeObjectFieldStart("programme");
        text(json, "code", defaults.programme());
        json.writeEndObject();
        if (c.consent != null) {
            json.writeArrayFieldStart("consents");
            json.writeStartObject();
            json.writeArrayFieldStart("purposes");
            for (String purpose : PURPOSES) {
                json.writeString(purpose);
            }
            json.writeEndArray();
            text(json, "givenOn", c.consent);
            json.writeEndObject();
            json.writeEndArray();
        }
        text(json, "language", language);
        json.writeEndObject();
    }

    private void subject(Certificate c, JsonGenerator json) throws IOException {
        if (c.reference != null) {
            json.writeObjectFieldStart("subject");
            json.writeArrayFieldStart("references");
            json.writeStartObject();
            text(json, "partner", system);
            text(json, "id", c.reference);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void holder(Certificate c, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("holder");
        json.writeArrayFieldStart("identifiers");
        for (var identifier : c.identifiers) {
            json.writeStartObject();
            text(json, "scheme", identifier.scheme());
            text(json, "value", identifier.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("name");
        text(json, "family", c.family);
        text(json, "given", c.given);
        if (c.arabicFamily != null || c.arabicGiven != null) {
            json.writeObjectFieldStart("arabic");
            text(json, "family", c.arabicFamily);
            text(json, "given", c.arabicGiven);
            json.writeEndObject();
        }
        json.writeEndObject();
        code(json, "sex", c.sex);
        text(json, "birthDate", c.birthDate);
        if (c.birthCity != null || c.birthCountry != null) {
            json.writeObjectFieldStart("birthPlace");
            text(json, "city", c.birthCity);
            text(json, "country", c.birthCountry);
            json.writeEndObject();
        }
        if (c.nationality != null) {
            json.writeArrayFieldStart("nationalities");
            json.writeString(c.nationality);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void centre(Certificate c, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("trainingCentre");
        if (c.centreCode != null) {
            json.writeArrayFieldStart("identifiers");
            json.writeStartObject();
            text(json, "scheme", "PARTNER");
            text(json, "value", c.centreCode);
            text(json, "issuer", system);
            json.writeEndObject();
            json.writeEndArray();
        }
        text(json, "name", c.centreName);
        json.writeEndObject();
    }

    private void award(Certificate c, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("award");
        texts(json, "title", c.title);
        code(json, "level", c.level);
        code(json, "field", c.field);
        code(json, "cefr", c.cefr);
        grade(json, c.grade);
        text(json, "issuedOn", c.issuedOn);
        json.writeEndObject();
    }

    private void modules(Certificate c, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("modules");
        for (Module module : c.modules) {
            json.writeStartObject();
            text(json, "code", module.code);
            texts(json, "title", module.title);
            number(json, "hours", module.hours);
            number(json, "coefficient", module.coefficient);
            code(json, "kind", module.kind);
            grade(json, module.grade);
            text(json, "completedOn", module.completedOn);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void grade(JsonGenerator json, @Nullable Grade grade) throws IOException {
        if (grade != null) {
            json.writeObjectFieldStart("grade");
            text(json, "scale", grade.scale);
            number(json, "value", grade.value);
            if (grade.honours) {
                json.writeBooleanField("honours", true);
            }
            code(json, "mention", grade.mention);
            text(json, "outcome", grade.outcome);
            json.writeEndObject();
        }
    }

    private void code(JsonGenerator json, String name, @Nullable Code code) throws IOException {
        if (code != null) {
            json.writeObjectFieldStart(name);
            json.writeStringField("code", code.code());
            if (code.source() != null) {
                json.writeObjectFieldStart("source");
                json.writeStringField("system", system);
                json.writeStringField("code", code.source());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void texts(JsonGenerator json, String name, List<Text> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (Text text : texts) {
                json.writeStartObject();
                json.writeStringField("lang", text.lang());
                json.writeStringField("text", text.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable BigDecimal number) throws IOException {
        if (number != null) {
            json.writeFieldName(name);
            json.writeNumber(number.toPlainString());
        }
    }
}
