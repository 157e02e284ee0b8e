package org.mentorhub.connectors.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XsltExecutable;
import org.mentorhub.connectors.dialect.CanonicalJson;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;

/** What translates bytes to bytes in the benchmark: the engine, and those it is held against. Compiled once. */
enum Contestant {
    ENGINE {
        @Override
        Optional<Translation> open(Job job) {
            Dialect dialect = Dialects.load().find(job.dialect()).orElseThrow();
            EnvelopeDefaults defaults = job.defaults();
            return Optional.of(
                    job.direction() == Job.Direction.READ
                            ? content -> read(dialect, defaults, content)
                            : content -> write(dialect, content));
        }
    },
    HAND_WRITTEN {
        @Override
        Optional<Translation> open(Job job) {
            HandWritten hand =
                    switch (job.dialect()) {
                        case "ma-ofppt" -> new OfpptByHand(job.defaults());
                        case "tn-atfp" -> new AtfpByHand(job.defaults());
                        default -> new MilanoByHand(job.defaults());
                    };
            return Optional.of(job.direction() == Job.Direction.READ ? hand::read : hand::write);
        }
    },
    JSLT {
        @Override
        Optional<Translation> open(Job job) {
            if (!job.dialect().equals("tn-atfp")) {
                return Optional.empty();
            }
            Expression expression = new Parser(new InputStreamReader(
                            new ByteArrayInputStream(Job.resource(job.name() + ".jslt")), StandardCharsets.UTF_8))
                    .withObjectFilter(". != null")
                    .compile();
            return Optional.of(content -> JSON.writeValueAsBytes(expression.apply(JSON.readTree(content))));
        }
    },
    SAXON {
        @Override
        Optional<Translation> open(Job job) throws SaxonApiException {
            if (!job.dialect().equals("it-comune-milano")) {
                return Optional.empty();
            }
            var processor = new Processor(false);
            XsltExecutable sheet = processor
                    .newXsltCompiler()
                    .compile(new StreamSource(new ByteArrayInputStream(Job.resource(job.name() + ".xsl"))));
            return Optional.of(
                    job.direction() == Job.Direction.READ
                            ? content -> transformed(processor, sheet, content)
                            : content -> called(processor, sheet, content));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Bytes to bytes. */
    interface Translation {
        byte[] of(byte[] content) throws IOException;
    }

    /** The translation for a job, or empty where this one is not held against it. */
    abstract Optional<Translation> open(Job job) throws SaxonApiException;

    private static byte[] read(Dialect dialect, EnvelopeDefaults defaults, byte[] content) throws IOException {
        return switch (dialect.read(DocumentType.TRAINING_CERTIFICATE, content, defaults)) {
            case Reading.Read read -> read.document().json();
            case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static byte[] write(Dialect dialect, byte[] content) {
        CanonicalDocument document = CanonicalJson.read(DocumentType.TRAINING_CERTIFICATE, content);
        return switch (dialect.write(document, null)) {
            case Writing.Written written -> written.content();
            case Writing.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static byte[] transformed(Processor processor, XsltExecutable sheet, byte[] content) {
        var out = new ByteArrayOutputStream(4096);
        try {
            sheet.load30().transform(new StreamSource(new ByteArrayInputStream(content)), processor.newSerializer(out));
        } catch (SaxonApiException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return out.toByteArray();
    }

    private static byte[] called(Processor processor, XsltExecutable sheet, byte[] content) {
        var out = new ByteArrayOutputStream(4096);
        try {
            var transformer = sheet.load30();
            transformer.setStylesheetParameters(
                    Map.of(new QName("json"), new XdmAtomicValue(new String(content, StandardCharsets.UTF_8))));
            transformer.callTemplate(null, Objects.requireNonNull(processor.newSerializer(out)));
        } catch (SaxonApiException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return out.toByteArray();
    }
}
