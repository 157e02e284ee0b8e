package org.mentorhub.connectors.format;

import com.thoughtworks.xstream.XStreamException;
import com.thoughtworks.xstream.converters.ConversionException;
import com.thoughtworks.xstream.core.AbstractReferenceUnmarshaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code reference="../…"} in what XStream wrote elsewhere: XStream itself walks the tree and says what a reference means, the
 * element that refers is filled with a copy of that. A reference to nothing, to what comes later, to an element around it, and more
 * copies than a document may have are refused with their place.
 */
final class XStreamReferences extends AbstractReferenceUnmarshaller {

    static final String REFERENCE = "reference";

    private static final Object NOTHING = new Object();

    private final XStreamTree tree;
    private final NativeTree document;
    private final ReferencePath paths;
    private final ReferenceCopies copies;
    private final List<Node> resolved = new ArrayList<>();
    private @Nullable BrokenDocument refusal;

    private XStreamReferences(XStreamTree tree, NativeTree document, IntakeLimits limits) {
        super(document, tree, XStreamTypes.CONVERTERS, XStreamTypes.MAPPER);
        this.tree = tree;
        this.document = document;
        this.paths = new ReferencePath(document.root(), limits);
        this.copies = new ReferenceCopies(document.root(), limits);
    }

    /**
     * Resolves all references below the root of a document, in place.
     *
     * @return the elements that stood for another, in the order of the document
     * @throws BrokenDocument where one cannot be resolved
     */
    static List<Node> resolve(NativeTree document, IntakeLimits limits) throws BrokenDocument {
        var run = new XStreamReferences(new XStreamTree(document.root()), document, limits);
        try {
            run.start(null);
        } catch (XStreamException e) {
            throw run.refusal == null ? run.stop(FormatRule.XML_REFERENCE) : run.refusal;
        }
        return run.resolved;
    }

    /**
     * Fills an element with what it refers to.
     *
     * @throws ConversionException where that is around it, or makes the document larger than it may be
     */
    void fill(Node reference, Node meant) {
        for (Node around = reference; around != null; around = around.parent()) {
            if (around == meant) {
                throw refuse(stop(FormatRule.XML_REFERENCE_CIRCLE));
            }
        }
        Optional<BrokenDocument> beyond = copies.fill(reference, meant, document);
        if (beyond.isPresent()) {
            throw refuse(beyond.get());
        }
        resolved.add(reference);
    }

    @Override
    protected Object getCurrentReferenceKey() {
        return tree.current();
    }

    @Override
    protected Object getReferenceKey(String reference) {
        Node meant = paths.find(tree.current(), reference);
        return meant == null ? NOTHING : meant;
    }

    private ConversionException refuse(BrokenDocument told) {
        refusal = told;
        return new ConversionException("refused");
    }

    private BrokenDocument stop(FormatRule rule) {
        Node at = tree.current();
        return rule.stop(document.place(at), tree.getAttribute(REFERENCE), null);
    }
}
