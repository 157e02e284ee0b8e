package org.mentorhub.connectors.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.mentorhub.connectors.benchmark.Certificate.Code;
import org.mentorhub.connectors.benchmark.Certificate.Grade;
import org.mentorhub.connectors.benchmark.Certificate.Identifier;
import org.mentorhub.connectors.benchmark.Certificate.Module;
import org.mentorhub.connectors.benchmark.Certificate.Text;

/** Reads canonical JSON with Jackson's parser, by hand. */
final class CanonicalReader {
    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalReader() {}

    interface Members {
        void member(String name, JsonParser json) throws IOException;
    }

    static void each(JsonParser json, Members members) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.member(name, json);
        }
    }

    static Certificate read(byte[] content) throws IOException {
        var c = new Certificate();
        try (JsonParser json = JSON.createParser(content)) {
            json.nextToken();
            each(json, (name, at) -> root(c, name, at));
        }
        return c;
    }

    private static void root(Certificate c, String name, JsonParser json) throws IOException {
        switch (name) {
            case "envelope" -> each(json, (member, at) -> envelope(c, member, at));
            case "certificateId" -> c.id = json.getText();
            case "type" -> c.type = code(json);
            case "status" -> c.status = json.getText();
            case "holder" -> each(json, (member, at) -> holder(c, member, at));
            case "awardingBody" -> each(json, (member, at) -> c.body = at.getText());
            case "trainingCentre" -> each(json, (member, at) -> centre(c, member, at));
            case "award" -> each(json, (member, at) -> award(c, member, at));
            case "period" ->
                each(json, (member, at) -> {
                    if (member.equals("start")) {
                        c.start = at.getText();
                    } else {
                        c.end = at.getText();
                    }
                });
            case "hours" -> c.hours = json.getDecimalValue();
            case "attendedHours" -> c.attended = json.getDecimalValue();
            case "mode" -> c.mode = json.getText();
            case "modules" -> modules(c, json);
            case "verification" -> each(json, (member, at) -> c.verification = at.getText());
            default -> json.skipChildren();
        }
    }

    private static void envelope(Certificate c, String name, JsonParser json) throws IOException {
        switch (name) {
            case "version" -> c.version = json.getIntValue();
            case "subject" ->
                each(json, (references, at) -> {
                    while (at.nextToken() != JsonToken.END_ARRAY) {
                        each(at, (member, value) -> {
                            if (member.equals("id")) {
                                c.reference = value.getText();
                            }
                        });
                    }
                });
            case "consents" -> {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    each(json, (member, at) -> {
                        if (member.equals("givenOn")) {
                            c.consent = at.getText();
                        } else {
                            at.skipChildren();
                        }
                    });
                }
            }
            default -> json.skipChildren();
        }
    }

    private static void holder(Certificate c, String name, JsonParser json) throws IOException {
        switch (name) {
            case "identifiers" -> {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    String[] pair = new String[2];
                    each(json, (member, at) -> pair[member.equals("scheme") ? 0 : 1] = at.getText());
                    c.identifiers.add(new Identifier(pair[0], pair[1]));
                }
            }
            case "name" -> each(json, (member, at) -> name(c, member, at));
            case "sex" -> c.sex = code(json);
            case "birthDate" -> c.birthDate = json.getText();
            case "birthPlace" ->
                each(json, (member, at) -> {
                    if (member.equals("city")) {
                        c.birthCity = at.getText();
                    } else {
                        c.birthCountry = at.getText();
                    }
                });
            case "nationalities" -> {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    c.nationality = json.getText();
                }
            }
            default -> json.skipChildren();
        }
    }

    private static void name(Certificate c, String name, JsonParser json) throws IOException {
        switch (name) {
            case "family" -> c.family = json.getText();
            case "given" -> c.given = json.getText();
            case "arabic" ->
                each(json, (member, at) -> {
                    if (member.equals("family")) {
                        c.arabicFamily = at.getText();
                    } else {
                        c.arabicGiven = at.getText();
                    }
                });
            default -> json.skipChildren();
        }
    }

    private static void centre(Certificate c, String name, JsonParser json) throws IOException {
        if (name.equals("name")) {
            c.centreName = json.getText();
        } else {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                each(json, (member, at) -> {
                    if (member.equals("value")) {
                        c.centreCode = at.getText();
                    }
                });
            }
        }
    }

    private static void award(Certificate c, String name, JsonParser json) throws IOException {
        switch (name) {
            case "title" -> texts(json, c.title);
            case "level" -> c.level = code(json);
            case "field" -> c.field = code(json);
            case "cefr" -> c.cefr = code(json);
            case "grade" -> c.grade = grade(json);
            case "issuedOn" -> c.issuedOn = json.getText();
            default -> json.skipChildren();
        }
    }

    private static void modules(Certificate c, JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var module = new Module();
            each(json, (name, at) -> {
                switch (name) {
                    case "code" -> module.code = at.getText();
                    case "title" -> texts(at, module.title);
                    case "hours" -> module.hours = at.getDecimalValue();
                    case "coefficient" -> module.coefficient = at.getDecimalValue();
                    case "kind" -> module.kind = code(at);
                    case "grade" -> module.grade = grade(at);
                    case "completedOn" -> module.completedOn = at.getText();
                    default -> at.skipChildren();
                }
            });
            c.modules.add(module);
        }
    }

    private static Grade grade(JsonParser json) throws IOException {
        var grade = new Grade();
        each(json, (name, at) -> {
            switch (name) {
                case "scale" -> grade.scale = at.getText();
                case "value" -> grade.value = at.getDecimalValue();
                case "honours" -> grade.honours = at.getBooleanValue();
                case "mention" -> grade.mention = code(at);
                case "outcome" -> grade.outcome = at.getText();
                default -> at.skipChildren();
            }
        });
        return grade;
    }

    private static Code code(JsonParser json) throws IOException {
        String[] found = new String[2];
        each(json, (name, at) -> {
            if (name.equals("code")) {
                found[0] = at.getText();
            } else {
                each(at, (member, value) -> {
                    if (member.equals("code")) {
                        found[1] = value.getText();
                    }
                });
            }
        });
        return new Code(found[0], found[1]);
    }

    private static void texts(JsonParser json, List<Text> texts) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String[] pair = new String[2];
            each(json, (name, at) -> pair[name.equals("lang") ? 0 : 1] = at.getText());
            texts.add(new Text(pair[0], pair[1]));
        }
    }
}
