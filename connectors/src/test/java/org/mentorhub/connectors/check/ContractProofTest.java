package org.mentorhub.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.contract.Contract;
import org.mentorhub.connectors.contract.Contracts;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.FormatWriting;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;

/**
 * A validator that is not ours and knows nothing but the contract gives the hub's verdict, on documents that the hub writes, on documents
 * as another sender might write them, and on broken ones; save where the hub refuses for a rule that the contract says it cannot say.
 */
class ContractProofTest {

    private static final Dialects DIALECTS = Dialects.load();
    private static final int DOCUMENTS = Integer.getInteger("contract.documents", 60);
    /** One commit gives one verdict; {@code -Dcontract.seed} looks elsewhere. */
    private static final long SEED = Long.getLong("contract.seed", 20_000);

    static Stream<Arguments> tables() {
        String only = System.getProperty("contract.dialect", "");
        return DIALECTS.tables().stream()
                .filter(dialect -> dialect.id().contains(only))
                .flatMap(dialect -> dialect.documents().stream().sorted().map(type -> Arguments.of(dialect, type)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void contractGivesTheHubsVerdict(TableDialect dialect, DocumentType type) {
        Contract contract = Contracts.of(dialect.shape(type));
        var outside = OutsideValidator.of(dialect.format(type), contract);
        var tally = new TreeMap<String, Integer>();
        List<String> differences = new ArrayList<>();
        DocumentGenerator generator = DocumentGenerator.of(type);
        int made = 0;
        for (long seed = SEED; made < DOCUMENTS && seed < SEED + 100L * DOCUMENTS; seed++) {
            var canonical = generator.generate(seed);
            if (!(dialect.write(new CanonicalDocument(type, canonical), null) instanceof Writing.Written written)) {
                continue;
            }
            made++;
            long at = seed;
            natives(dialect, type, written.content(), new Random(seed)).forEach(content -> {
                String verdict = compare(dialect, type, contract, outside, content, canonical);
                if (verdict.startsWith("!")) {
                    differences.add("seed " + at + " " + verdict + "\n" + shown(content));
                }
                tally.merge(verdict.replaceFirst(" .*", ""), 1, Integer::sum);
            });
        }
        System.out.println(dialect.id() + " " + type.id() + " from seed " + SEED + ": " + tally);
        assertThat(differences.stream().limit(8).toList())
                .as(() -> "of " + differences.size() + " differences; -Dcontract.seed=" + SEED + " repeats them")
                .isEmpty();
    }

    /** What is written, and what others might send. */
    private static List<byte[]> natives(TableDialect dialect, DocumentType type, byte[] written, Random random) {
        List<byte[]> natives = new ArrayList<>(List.of(written));
        var format = dialect.format(type);
        if (format.read(written) instanceof FormatReading.Read(var tree)) {
            add(natives, format.write(new NativeVariation(random, format.names()).of(tree.root())));
            var mutation = new TreeMutation(random);
            for (int i = 0; i < 4; i++) {
                add(natives, format.write(mutation.of(tree.root())));
            }
        }
        natives.add(Mutation.of(written, random));
        return natives;
    }

    /** Each byte beyond ASCII as its number, so that nothing is hidden. */
    private static String shown(byte[] content) {
        var text = new StringBuilder();
        for (byte each : content) {
            text.append(each == '\n' || (each >= ' ' && each < 0x7f) ? "" + (char) each : "\\x%02x".formatted(each));
        }
        return text.toString();
    }

    private static void add(List<byte[]> natives, FormatWriting writing) {
        if (writing instanceof FormatWriting.Written(byte[] bytes)) {
            natives.add(bytes);
        }
    }

    private static String compare(
            TableDialect dialect,
            DocumentType type,
            Contract contract,
            OutsideValidator outside,
            byte[] content,
            ObjectNode canonical) {
        List<String> faults = outside.faults(content);
        Reading reading = dialect.read(type, content, DialectContract.defaults(canonical));
        if (reading instanceof Reading.Refused(List<Violation> violations)) {
            if (!faults.isEmpty()) {
                return "both-refuse";
            }
            List<Violation> unsaid =
                    violations.stream().filter(each -> !isLeft(contract, each)).toList();
            return unsaid.isEmpty() ? "left-to-the-hub" : "!hub-alone-refuses " + unsaid.getFirst();
        }
        if (faults.isEmpty()) {
            return "both-take";
        }
        List<String> still = outside.faultsInItsOwnOrder(content);
        return still.isEmpty() ? "both-take-in-order" : "!contract-alone-refuses " + still.getFirst();
    }

    private static boolean isLeft(Contract contract, Violation violation) {
        return contract.left().stream()
                .anyMatch(rule -> rule.code().equals(violation.code())
                        && (rule.canonical().isEmpty()
                                ? isOfDocumentOrThere(rule, violation)
                                : isOfField(rule.canonical(), violation)));
    }

    private static boolean isOfField(String canonical, Violation violation) {
        String path = violation.path() == null ? "" : CanonicalModel.pattern(violation.path());
        return path.equals(canonical)
                || path.startsWith(canonical + ".")
                || path.startsWith(canonical + "[]")
                || canonical.startsWith(path + ".")
                || canonical.startsWith(path + "[]");
    }

    /** A rule without a canonical field is about its native place, or without that about the document. */
    private static boolean isOfDocumentOrThere(LeftRule rule, Violation violation) {
        String place = rule.place().replaceAll("\\[[^]]*]", "");
        String found = violation.place().replaceAll("\\[[^]]*]|/\\d+(?=/|$)", "");
        return place.isEmpty() || found.endsWith(place);
    }
}
