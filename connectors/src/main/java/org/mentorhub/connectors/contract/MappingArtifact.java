package org.mentorhub.connectors.contract;

import java.util.Map;
import java.util.Set;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.DocumentType;

/** The mapping as a page for people, with the rules that no schema can say. */
public final class MappingArtifact {

    private static final int SHOWN = 12;

    private MappingArtifact() {}

    /**
     * The page of a dialect.
     *
     * @param contracts of the documents that it shall speak of
     */
    public static Artifact of(TableDialect dialect, Map<DocumentType, Contract> contracts) {
        var page = new StringBuilder(dialect.mappingPage());
        contracts.forEach((type, contract) -> {
            page.append("\n## ").append(type.id()).append(": rules that no schema can say\n\n");
            page.append(
                    "The hub checks them besides; what breaks one is refused with the rule's code and the place.\n\n");
            page.append("| rule | about |\n| --- | --- |\n");
            LeftRules.byRule(contract.left()).forEach((rule, places) -> page.append("| ")
                    .append(rule)
                    .append(" | ")
                    .append(shown(places))
                    .append(" |\n"));
        });
        return new Artifact("mapping.md", "The mapping, for people", "text/markdown", page.toString());
    }

    private static String shown(Set<String> places) {
        String first = String.join(
                ", ",
                places.stream()
                        .limit(SHOWN)
                        .map(place -> "`" + place.replace("|", "\\|") + "`")
                        .toList());
        return places.size() > SHOWN ? first + " and " + (places.size() - SHOWN) + " more" : first;
    }
}
