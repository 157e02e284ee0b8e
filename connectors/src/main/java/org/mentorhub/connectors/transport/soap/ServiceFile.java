package org.mentorhub.connectors.transport.soap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.schemas.DocumentType;

/** Reads {@code service.yaml}; whatever is unknown, missing or contradictory stops the start. */
final class ServiceFile {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

    /** An import by an absolute address: nothing is loaded from outside. */
    private static final Pattern FROM_OUTSIDE =
            Pattern.compile("schemaLocation\\s*=\\s*[\"'][^\"']*:|import[^>]*\\slocation\\s*=\\s*[\"'][^\"']*:");

    private final URI file;
    private final Content content;

    private ServiceFile(URI file, Content content) {
        this.file = file;
        this.content = content;
    }

    static SoapService read(URI file) {
        try (InputStream in = file.toURL().openStream()) {
            return new ServiceFile(file, YAML.readValue(in, Content.class)).service();
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException(file + " is not there, so this dialect cannot be called by SOAP", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private SoapService service() throws IOException {
        URI wsdl = beside(content.wsdl());
        try (InputStream in = wsdl.toURL().openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            require(!FROM_OUTSIDE.matcher(text).find(), content.wsdl() + " imports from outside its folder");
        }
        Map<String, QName> operations = new LinkedHashMap<>();
        content.operations().forEach((cargo, operation) -> {
            require(cargo.equals("notice") || DocumentType.of(cargo).isPresent(), "no document type: " + cargo);
            operations.put(cargo, qualified(operation));
        });
        return new SoapService(
                wsdl,
                qualified(content.service()),
                qualified(content.port()),
                operations,
                charset(),
                beside(),
                answer(content.answer()),
                word());
    }

    private Optional<WordForm> word() {
        var word = content.word();
        require(
                (word != null) == content.operations().containsKey("notice"),
                "an operation for `notice` and `word:`, how it is told, go together");
        return Optional.ofNullable(word)
                .map(form -> new WordForm(
                        qualified(form.root()),
                        qualified(form.message()),
                        Optional.ofNullable(form.document()).map(this::qualified),
                        Optional.ofNullable(form.recipient()).map(this::qualified),
                        qualified(form.code()),
                        Map.of("accepted", form.accepted(), "refused", form.refused()),
                        qualified(form.reason().each()),
                        form.reason().code().replace("@", "")));
    }

    private Charset charset() {
        var name = content.charset() == null ? "UTF-8" : content.charset();
        require(name.matches("UTF-8|ISO-8859-1|US-ASCII"), "charset: UTF-8, ISO-8859-1 or US-ASCII, not " + name);
        return Charset.forName(name);
    }

    private Set<QName> beside() {
        var elements = content.mtom() == null ? List.<String>of() : content.mtom();
        require(elements.isEmpty() || charset().equals(StandardCharsets.UTF_8), "mtom: a multipart message is UTF-8");
        return elements.stream().map(this::qualified).collect(Collectors.toUnmodifiableSet());
    }

    private AnswerRules answer(Answer answer) {
        Set<String> accepted = Set.copyOf(answer.accepted());
        Set<String> refused = Set.copyOf(answer.refused());
        Set<String> repeated = answer.repeated() == null
                ? Set.of()
                : Set.copyOf(answer.repeated().codes());
        Set<String> busy =
                answer.busy() == null ? Set.of() : Set.copyOf(answer.busy().codes());
        int distinct = accepted.size() + refused.size() + repeated.size() + busy.size();
        Set<String> all = new HashSet<>(accepted);
        all.addAll(refused);
        all.addAll(repeated);
        all.addAll(busy);
        require(all.size() == distinct, "answer: one code has two meanings");
        return new AnswerRules(
                qualified(answer.root()),
                path(answer.code()),
                path(answer.reason().each()),
                path(answer.reason().code()),
                accepted,
                refused,
                new AnswerRules.Special(
                        repeated,
                        optional(
                                answer.repeated() == null
                                        ? null
                                        : answer.repeated().first())),
                new AnswerRules.Special(
                        busy,
                        optional(answer.busy() == null ? null : answer.busy().seconds())),
                ownIds(answer.ownIds()));
    }

    private Map<OwnId.Of, AnswerPath> ownIds(@Nullable OwnIds written) {
        Map<OwnId.Of, AnswerPath> places = new EnumMap<>(OwnId.Of.class);
        if (written != null) {
            optional(written.person()).ifPresent(path -> places.put(OwnId.Of.PERSON, path));
            optional(written.document()).ifPresent(path -> places.put(OwnId.Of.DOCUMENT, path));
            optional(written.placement()).ifPresent(path -> places.put(OwnId.Of.PLACEMENT, path));
        }
        return places;
    }

    private Optional<AnswerPath> optional(@Nullable String written) {
        return Optional.ofNullable(written).map(this::path);
    }

    private AnswerPath path(String written) {
        if (written.startsWith("@")) {
            return new AnswerPath(List.of(), Optional.of(written.substring(1)));
        }
        List<QName> steps =
                List.of(written.split("/")).stream().map(this::qualified).toList();
        return new AnswerPath(steps, Optional.empty());
    }

    private QName qualified(String written) {
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        String namespace = content.namespaces().get(prefix);
        require(colon < 0 || namespace != null, "undeclared prefix: " + written);
        return new QName(namespace == null ? "" : namespace, written.substring(colon + 1));
    }

    /** Resolved by hand: the address of a resource in a jar does not resolve by itself. */
    private URI beside(String name) {
        require(name.matches("[A-Za-z0-9._-]+"), "no file beside this one: " + name);
        String here = file.toString();
        return URI.create(here.substring(0, here.lastIndexOf('/') + 1) + name);
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(file + ": " + otherwise);
        }
    }

    private record Content(
            @JsonProperty(required = true) String wsdl,
            @JsonProperty(required = true) Map<String, String> namespaces,
            @JsonProperty(required = true) String service,
            @JsonProperty(required = true) String port,
            @Nullable String charset,
            @Nullable List<String> mtom,
            @JsonProperty(required = true) Map<String, String> operations,
            @JsonProperty(required = true) Answer answer,
            @Nullable Word word) {}

    private record Word(
            @JsonProperty(required = true) String root,
            @JsonProperty(required = true) String message,
            @Nullable String document,
            @Nullable String recipient,
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String accepted,
            @JsonProperty(required = true) String refused,
            @JsonProperty(required = true) Reason reason) {}

    private record Answer(
            @JsonProperty(required = true) String root,
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) Reason reason,
            @JsonProperty(required = true) List<String> accepted,
            @JsonProperty(required = true) List<String> refused,
            @Nullable Repeated repeated,
            @Nullable Busy busy,
            @JsonProperty("own-ids") @Nullable OwnIds ownIds) {}

    private record OwnIds(
            @Nullable String person,
            @Nullable String document,
            @Nullable String placement) {}

    private record Reason(
            @JsonProperty(required = true) String each,
            @JsonProperty(required = true) String code) {}

    private record Repeated(
            @JsonProperty(required = true) List<String> codes,
            @Nullable String first) {}

    private record Busy(
            @JsonProperty(required = true) List<String> codes,
            @Nullable String seconds) {}
}
