package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mentorhub.schemas.DocumentType;

/** The examples beside the contracts: whoever adds a file adds a case. */
final class ContractFiles {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ContractFiles() {}

    /** A file of a folder beside a contract. */
    record Case(String contract, String name, ObjectNode content) {
        Validation validate(ObjectNode document) {
            return DocumentType.of(contract)
                    .map(type -> CanonicalValidator.v1().validate(type, document))
                    .orElseGet(() -> CanonicalValidator.v1().validateNotice(document));
        }

        @Override
        public String toString() {
            return contract + "/" + name;
        }
    }

    static Stream<Case> in(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("contracts"))) {
            return files
                    .filter(file -> file.toString().endsWith(".json")
                            && file.getName(file.getNameCount() - 2).toString().equals(folder))
                    .sorted()
                    .map(ContractFiles::read)
                    .toList()
                    .stream();
        }
    }

    private static Case read(Path file) {
        try {
            return new Case(file.getName(1).toString(), file.getFileName().toString(), (ObjectNode)
                    MAPPER.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
