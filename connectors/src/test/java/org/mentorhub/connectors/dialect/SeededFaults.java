package org.mentorhub.connectors.dialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.connectors.check.Example;
import org.mentorhub.connectors.format.CsvFormat;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.repair.RepairProgram.Form;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.schemas.DocumentType;

/** Faults of every class, made from a dialect's own examples and table: a dialect that is added has its faults by itself. */
final class SeededFaults {
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)");

    private SeededFaults() {}

    /** The faults of all examples that are read. */
    static List<Seed> of(TableDialect dialect, List<Example> examples) {
        List<Seed> seeds = new ArrayList<>();
        for (Example example : examples) {
            if (example.expected().containsKey("canonical")) {
                DocumentType type = dialect.detect(example.content())
                        .orElseGet(() -> dialect.documents().iterator().next());
                byte[] content = dialect.format(type) instanceof CsvFormat
                        ? asFile(dialect, type, example.content())
                        : example.content();
                seeds.addAll(of(dialect, type, content, seeds.isEmpty()));
            }
        }
        return seeds;
    }

    /** A document with the header and the totals that a file has. */
    private static byte[] asFile(TableDialect dialect, DocumentType type, byte[] content) {
        FileForm form = dialect.files(type);
        try {
            return form.check(new ByteArrayInputStream(content)) instanceof FileCheck.Sound
                    ? content
                    : form.join(List.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Seed> of(TableDialect dialect, DocumentType type, byte[] content, boolean first) {
        Format format = dialect.format(type);
        Form form = form(format, content);
        var seeding = new Seeding(dialect.id(), type, content, form, first);
        if (format.read(content) instanceof FormatReading.Read(NativeTree tree)) {
            new FieldFaults(dialect.planOf(type), tree, seeding).seed();
        }
        FormatFaults.seed(seeding);
        return seeding.seeds();
    }

    /** What the sender knows of its own way to write. */
    static Form form(Format format, byte[] content) {
        String media = format.mediaType();
        if (format instanceof CsvFormat csv) {
            var signs = csv.layout().signs();
            return new Form(
                    Form.Kind.CSV,
                    signs.charset(),
                    signs.separator(),
                    signs.quote().orElse('\0'));
        }
        if (media.contains("json")) {
            return new Form(Form.Kind.JSON, StandardCharsets.UTF_8, ',', '"');
        }
        return media.contains("xml")
                ? new Form(Form.Kind.XML, declared(content), ',', '"')
                : new Form(Form.Kind.FIXED, format.charset(), ',', '"');
    }

    private static Charset declared(byte[] content) {
        Matcher declared = DECLARED.matcher(new String(content, StandardCharsets.ISO_8859_1));
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
}
