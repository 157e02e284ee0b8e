package org.mentorhub.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.dialect.BundledTables;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.DocumentType;

/** What arrives, with the report, explains the original: for every pair of bundled dialects, whoever exchanges documents today. */
class PairLawsTest {

    private static final List<TableDialect> DIALECTS = Dialects.load().tables();

    /**
     * Who has nothing for whom: the sender has no field for what the recipient cannot do without. Between Morocco and Tunisia that is the
     * number of the other's identity card, for ma-region-bmk the name in Arabic letters, for it-comune-milano the sex, of ma-sure's
     * certificates the modules. Reports that ma-region-bmk gets of Tunisians it could not send itself.
     */
    private static final Map<String, Set<String>> NOTHING = byFirst("""
        europass-cv candidate-dossier: ma-region-bmk
        fr-homere candidate-dossier: ma-region-bmk
        it-afol candidate-dossier: ma-region-bmk
        it-agenzia-piemonte-lavoro candidate-dossier: ma-region-bmk
        it-comune-milano candidate-dossier: ma-region-bmk
        json-resume candidate-dossier: ma-region-bmk
        ma-anapec candidate-dossier: tn-aneti tn-tunis
        ma-anapec placement-report: it-comune-milano tn-aneti tn-sfax tn-tunis
        ma-entraide-nationale placement-report: tn-aneti tn-tunis
        ma-entraide-nationale training-certificate: tn-atfp
        ma-ofppt training-certificate: tn-atfp tn-sfax
        ma-region-bmk candidate-dossier: tn-aneti tn-tunis
        ma-region-bmk placement-report: it-comune-milano tn-aneti tn-sfax tn-tunis
        ma-sure placement-report: tn-aneti tn-sfax tn-tunis
        ma-sure training-certificate: it-afol it-comune-milano ma-ofppt tn-atfp tn-sfax
        tn-aneti candidate-dossier: ma-anapec ma-region-bmk
        tn-aneti placement-report: it-comune-milano ma-anapec ma-entraide-nationale ma-region-bmk ma-sure
        tn-atfp training-certificate: ma-entraide-nationale ma-ofppt ma-sure
        tn-sfax placement-report: ma-anapec ma-region-bmk ma-sure
        tn-sfax training-certificate: ma-ofppt ma-sure
        tn-tunis candidate-dossier: ma-anapec ma-region-bmk
        tn-tunis placement-report: ma-anapec ma-entraide-nationale ma-region-bmk ma-sure
        """);

    @ParameterizedTest
    @MethodSource("org.mentorhub.connectors.dialect.BundledTables#ids")
    @Execution(ExecutionMode.CONCURRENT)
    void explainsWhatItSendsByWhatArrivesAndTheReport(String id) throws IOException {
        TableDialect from = BundledTables.compiled(id);
        for (DocumentType type : from.documents()) {
            List<TableDialect> recipients = DIALECTS.stream()
                    .filter(to -> !to.id().equals(id) && to.documents().contains(type))
                    .toList();
            Set<String> without = new TreeSet<>();
            for (TableDialect to : recipients) {
                LawResult result = new PairContract(from, to, type).test(LawDocuments.EACH_PAIR, LawDocuments.SEED);
                assertThat(result.first()).as(result.dialect()).isNull();
                if (!result.holds()) {
                    without.add(to.id());
                }
            }
            assertThat(without)
                    .as("nothing of %s for", type.id())
                    .isEqualTo(NOTHING.getOrDefault(id + " " + type.id(), Set.of()));
        }
    }

    private static Map<String, Set<String>> byFirst(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(line -> line[0], line -> new TreeSet<>(List.of(line[1].split(" ")))));
    }
}
