package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.SingleDocument;

/**
 * XML 1.0 with namespaces. A DTD is refused, comments and processing instructions are read over, a SOAP envelope is looked through.
 * Read in the charset of the byte-order mark or the declaration, written in the dialect's.
 */
public final class XmlFormat implements Format {

    private final FormatOptions.Xml options;
    private final Names names;
    private final Optional<Name> root;
    private final IntakeLimits limits;
    private final XmlInput input;
    private final Encoding encoding;

    /**
     * @param options charset, namespaces, root
     * @param limits what a document may cost
     */
    public XmlFormat(FormatOptions.Xml options, IntakeLimits limits) {
        this.options = options;
        this.limits = limits;
        this.names = new Names(options.namespaces());
        this.root = options.root().map(names::of);
        this.input = new XmlInput(limits);
        this.encoding = Encoding.of(options.charset());
    }

    @Override
    public FormatReading read(byte[] content) {
        try {
            StrictDecoder.requireSize(content, limits);
            SourceText source = XmlSource.of(content);
            TreeBuilder builder = new TreeBuilder(source, limits, PathStyle.ELEMENT_PATH);
            Node outermost = read(builder);
            return new FormatReading.Read(shaped(builder.tree(document(outermost, builder))));
        } catch (BrokenDocument e) {
            return new FormatReading.Refused(List.of(e.violation()));
        }
    }

    @Override
    public FormatWriting write(Node tree) {
        try {
            return new FormatWriting.Written(new XmlWriter(options.namespaces(), encoding).write(tree));
        } catch (BrokenDocument e) {
            return new FormatWriting.Refused(List.of(e.violation()));
        }
    }

    /** How documents stand in a file: one, or one in each of the elements that repeat. */
    public FileForm files() {
        List<String> each = options.habits().each();
        if (each.isEmpty()) {
            return SingleDocument.INSTANCE;
        }
        Name inner = each.size() > 1 ? names.of(each.get(1)) : null;
        return new XmlSlices(new XmlParts(input, names.of(each.getFirst()), inner), limits);
    }

    @Override
    public String mediaType() {
        return "application/xml; charset=" + options.charset().name();
    }

    @Override
    public Charset charset() {
        return options.charset();
    }

    @Override
    public Names names() {
        return names;
    }

    /** A reader that is opened has read the XML declaration already, and may complain of it. */
    private Node read(TreeBuilder builder) throws BrokenDocument {
        try {
            return new XmlReader(input.reader(builder.source().text()), names, builder, limits, options.habits())
                    .read();
        } catch (XMLStreamException e) {
            throw XmlMistake.explain(e, builder);
        }
    }

    private NativeTree shaped(NativeTree tree) throws BrokenDocument {
        return switch (options.habits().shape()) {
            case PLAIN -> tree;
            case XSTREAM -> {
                List<Node> references = XStreamReferences.resolve(tree, limits);
                XStreamNulls.mark(tree.root());
                yield tree.withWrittenOut(references);
            }
        };
    }

    private Node document(Node outermost, TreeBuilder builder) throws BrokenDocument {
        Node found = SoapEnvelope.inside(outermost);
        if (root.isEmpty() || found.name() == root.get()) {
            return found;
        }
        if (found != outermost && found.size() == 1 && found.child(0).name() == root.get()) {
            return found.child(0);
        }
        throw FormatRule.XML_ROOT.stop(
                builder.source().position(found.offset()), described(found.name()), null, described(root.get()));
    }

    private static String described(Name name) {
        return name.namespace().isEmpty() ? "<" + name + "> in no namespace" : "<" + name + "> in " + name.namespace();
    }
}
