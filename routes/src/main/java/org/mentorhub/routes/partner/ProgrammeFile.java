package org.mentorhub.routes.partner;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorhub.routes.partner.Programme.Basis;
import org.mentorhub.routes.partner.Programme.LegalBasis;
import org.mentorhub.schemas.DocumentType;

/** Reads and checks one file of {@code config/programmes/}. */
final class ProgrammeFile {
    private static final Form<String> PURPOSE = new Form<>(
            "a purpose of the code list: selection, training, placement, monitoring, reintegration, statistics",
            text -> text.matches("selection|training|placement|monitoring|reintegration|statistics")
                    ? Optional.of(text)
                    : Optional.empty());

    private ProgrammeFile() {}

    static Optional<Programme> read(Path file, List<ConfigurationFault> faults) {
        var before = faults.size();
        var programme = Section.read(file, faults).flatMap(ProgrammeFile::programme);
        return faults.size() == before ? programme : Optional.empty();
    }

    private static Optional<Programme> programme(Section root) {
        var code = root.required("programme", Form.TEXT);
        var title = root.required("title", Form.TEXT);
        var purposes = root.requiredSection("purposes").map(ProgrammeFile::purposes);
        var bases = root.section("legal-basis").map(ProgrammeFile::bases).orElse(Map.of());
        root.refuseUnknownKeys();
        return code.flatMap(c -> title.flatMap(t -> purposes.map(p -> new Programme(c, t, p, bases))));
    }

    private static Map<DocumentType, String> purposes(Section section) {
        Map<DocumentType, String> purposes = new EnumMap<>(DocumentType.class);
        for (var type : DocumentType.values()) {
            section.required(type.id(), PURPOSE).ifPresent(purpose -> purposes.put(type, purpose));
        }
        return purposes;
    }

    private static Map<String, LegalBasis> bases(Section section) {
        Map<String, LegalBasis> bases = new TreeMap<>();
        for (var purpose : section.keys()) {
            if (PURPOSE.read().apply(purpose).isEmpty()) {
                section.fault(purpose, "unknown purpose `" + purpose + "`", "Write " + PURPOSE.expected());
            }
            section.section(purpose).flatMap(ProgrammeFile::basis).ifPresent(basis -> bases.put(purpose, basis));
        }
        return bases;
    }

    private static Optional<LegalBasis> basis(Section section) {
        var basis = section.required("basis", Form.word(Basis.class));
        var source = section.required("source", Form.TEXT);
        return basis.flatMap(b -> source.map(s -> new LegalBasis(b, s)));
    }
}
