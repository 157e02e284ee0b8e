package org.mentorhub.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.dialect.Dialects;

/** The schemas that partners' services publish, and those made of their tables, have the same places: neither can go its own way. */
class OwnSchemasTest {

    /** Milan's lists without their wrappers, which are read and never written; and its one type of person for all three documents. */
    private static final Map<String, Set<String>> BESIDES =
            Map.of("it-comune-milano", Set.of("/Lingua", "/Titolo", "/Soggetto/StatoCivile", "/Soggetto/Recapiti"));

    @ParameterizedTest
    @ValueSource(strings = {"it-comune-milano", "tn-aneti"})
    void nameWhatTheTableNames(String id) throws Exception {
        var dialect = Dialects.load().tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
        var own = new SchemaPaths(schemasIn(Path.of("dialects", id)));
        Map<String, List<String>> differences = new TreeMap<>();
        for (var type : dialect.documents()) {
            var shape = dialect.shape(type);
            var made = new SchemaPaths(Contracts.of(shape).artifacts().stream()
                    .map(Artifact::content)
                    .filter(text -> text.contains("XMLSchema"))
                    .toList());
            var root = new QName(shape.root().namespace(), shape.root().local());

            differences.put(type.id(), differences(id, own.below(root), made.below(root), made.loose()));
        }
        assertThat(differences).allSatisfy((type, found) -> assertThat(found).isEmpty());
    }

    /** What one side has and the other lacks, save what stands where the contract takes anything, and what the service takes besides. */
    private static List<String> differences(String id, Set<String> own, Set<String> made, Set<String> loose) {
        var besides = BESIDES.getOrDefault(id, Set.of());
        return Stream.concat(
                        own.stream()
                                .filter(path -> !made.contains(path))
                                .filter(path -> loose.stream().noneMatch(path::startsWith))
                                .filter(path -> besides.stream().noneMatch(path::startsWith))
                                .map(path -> "only the service: " + path),
                        made.stream().filter(path -> !own.contains(path)).map(path -> "only the table: " + path))
                .toList();
    }

    private static List<String> schemasIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xsd"))
                    .map(OwnSchemasTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
