package org.mentorhub.connectors.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.benchmark.Certificate.Grade;
import org.mentorhub.connectors.benchmark.Certificate.Identifier;
import org.mentorhub.connectors.benchmark.Certificate.Module;
import org.mentorhub.connectors.benchmark.Certificate.Text;
import org.mentorhub.connectors.translation.EnvelopeDefaults;

/** OFPPT's rows, cut at the semicolon. */
final class OfpptByHand implements HandWritten {
    private static final Charset CHARSET = Charset.forName("windows-1252");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);
    private static final String HEADER =
            "N_ATTESTATION;TYPE_ATT;CODE_ETAB;ETAB;CIN;CEF;NOM;PRENOM;SEXE;DATE_NAISSANCE;FLAG_NE;LIEU_NAISSANCE;NATIONALITE;DIPLOME;FILIERE;CODE_FILIERE;MODE;DATE_DEBUT;DATE_FIN;DATE_DELIV;NOTE;MENTION;RESULTAT;HEURES_TOTAL;LANGUE_NIV;CODE_VERIF;DIRECTEUR;CODE_MODULE;MODULE;VOLUME_HORAIRE;COEF;NOTE_MODULE;MODULE_DATE;CONSENT\n";

    private final CodeMaps types = new CodeMaps("certificate-type", "ma-ofppt");
    private final CodeMaps sexes = new CodeMaps("sex", "ma-ofppt");
    private final CodeMaps levels = new CodeMaps("qualification-level", "ma-ofppt");
    private final CodeMaps fields = new CodeMaps("ofppt-filiere", "ma-ofppt");
    private final CodeMaps mentions = new CodeMaps("mention", "ma-ofppt");
    private final CanonicalWriter canonical;

    OfpptByHand(EnvelopeDefaults defaults) {
        canonical = new CanonicalWriter("ma-ofppt", "fr", defaults);
    }

    @Override
    public byte[] read(byte[] nativeContent) throws IOException {
        String[] lines = new String(nativeContent, CHARSET).split("\n");
        String[] names = lines[0].split(";", -1);
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], i);
        }
        var c = new Certificate();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(";", -1);
            if (i == 1) {
                head(c, cells, columns);
            }
            c.modules.add(module(cells, columns));
        }
        return canonical.write(c);
    }

    private void head(Certificate c, String[] cells, Map<String, Integer> columns) {
        c.id = cell(cells, columns, "N_ATTESTATION");
        c.type = types.read(needed(cells, columns, "TYPE_ATT"));
        c.centreCode = cell(cells, columns, "CODE_ETAB");
        c.centreName = cell(cells, columns, "ETAB");
        c.body = "OFPPT";
        c.identifiers.add(new Identifier("MA-CNIE", needed(cells, columns, "CIN")));
        c.reference = cell(cells, columns, "CEF");
        c.family = cell(cells, columns, "NOM");
        c.given = cell(cells, columns, "PRENOM");
        c.sex = sexes.read(needed(cells, columns, "SEXE"));
        c.birthDate =
                LocalDate.parse(needed(cells, columns, "DATE_NAISSANCE"), DATE).toString();
        c.level = levels.read(needed(cells, columns, "DIPLOME"));
        c.title.add(new Text("fr", needed(cells, columns, "FILIERE")));
        c.field = fields.read(needed(cells, columns, "CODE_FILIERE"));
        c.issuedOn =
                LocalDate.parse(needed(cells, columns, "DATE_DELIV"), SHORT).toString();
        Grade grade = grade(needed(cells, columns, "NOTE"));
        grade.mention = mentions.read(needed(cells, columns, "MENTION"));
        grade.outcome = needed(cells, columns, "RESULTAT").equals("ADM") ? "passed" : "failed";
        c.grade = grade;
    }

    private static Module module(String[] cells, Map<String, Integer> columns) {
        var module = new Module();
        module.code = cell(cells, columns, "CODE_MODULE");
        module.title.add(new Text("fr", needed(cells, columns, "MODULE")));
        module.hours = new BigDecimal(needed(cells, columns, "VOLUME_HORAIRE").replace(',', '.'));
        module.coefficient = new BigDecimal(needed(cells, columns, "COEF").replace(',', '.'));
        module.grade = grade(needed(cells, columns, "NOTE_MODULE"));
        String date = needed(cells, columns, "MODULE_DATE");
        module.completedOn =
                date.equals("-") ? null : LocalDate.parse(date, SHORT).toString();
        return module;
    }

    private static Grade grade(String text) {
        var grade = new Grade();
        grade.scale = "MA-20";
        if (text.equals("DISP")) {
            grade.outcome = "exempt";
        } else {
            grade.value = new BigDecimal(text.replace(',', '.'));
        }
        return grade;
    }

    private static @Nullable String cell(String[] cells, Map<String, Integer> columns, String name) {
        Integer at = columns.get(name);
        return at == null || cells[at].isEmpty() ? null : cells[at];
    }

    private static String needed(String[] cells, Map<String, Integer> columns, String name) {
        return Objects.requireNonNull(cell(cells, columns, name), name);
    }

    @Override
    public byte[] write(byte[] content) throws IOException {
        Certificate c = CanonicalReader.read(content);
        var head = new StringBuilder(200);
        head.append(c.id).append(';').append(types.write(Objects.requireNonNull(c.type)));
        head.append(';').append(c.centreCode).append(';').append(c.centreName);
        head.append(';').append(c.identifiers.getFirst().value()).append(';').append(c.reference);
        head.append(';').append(Objects.requireNonNull(c.family).toUpperCase(Locale.ROOT));
        head.append(';').append(Objects.requireNonNull(c.given).toUpperCase(Locale.ROOT));
        head.append(';').append(sexes.write(Objects.requireNonNull(c.sex)));
        head.append(';').append(date(Objects.requireNonNull(c.birthDate), DATE)).append(";N;;;");
        head.append(levels.write(Objects.requireNonNull(c.level))).append(';');
        head.append(c.title.getFirst().text()).append(';');
        head.append(fields.write(Objects.requireNonNull(c.field))).append(";;;;");
        head.append(date(Objects.requireNonNull(c.issuedOn), SHORT)).append(';');
        Grade grade = Objects.requireNonNull(c.grade);
        head.append(mark(grade)).append(';').append(mentions.write(Objects.requireNonNull(grade.mention)));
        head.append("passed".equals(grade.outcome) ? ";ADM;;;;;" : ";AJR;;;;;");
        var out = new StringBuilder(4096).append(HEADER);
        for (Module module : c.modules) {
            out.append(head).append(module.code).append(';');
            out.append(module.title.getFirst().text()).append(';');
            out.append(number(module.hours)).append(';');
            out.append(number(module.coefficient)).append(';');
            out.append(mark(Objects.requireNonNull(module.grade))).append(';');
            out.append(module.completedOn == null ? "" : date(module.completedOn, SHORT))
                    .append(";\n");
        }
        return out.toString().getBytes(CHARSET);
    }

    private static String mark(Grade grade) {
        return grade.value == null ? "DISP" : number(grade.value);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString().replace('.', ',');
    }

    private static String date(String iso, DateTimeFormatter pattern) {
        return LocalDate.parse(iso).format(pattern);
    }
}
