package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The {@code format:} entry of a dialect, checked. */
public sealed interface FormatOptions {

    /** The format that these options ask for. */
    Format format(IntakeLimits limits);

    /**
     * {@code { json: {} }}: RFC 8259, UTF-8.
     *
     * @param lists what a list of one is: {@code { json: { lists: compact } }}
     */
    record Json(JsonLists lists) implements FormatOptions {

        /** Lists as they stand. */
        public Json() {
            this(JsonLists.AS_THEY_STAND);
        }

        @Override
        public Format format(IntakeLimits limits) {
            return new JsonFormat(new Names(), limits, lists);
        }
    }

    /**
     * {@code { xml: { charset: UTF-8, namespaces: { mob: … }, root: mob:FascicoloCandidato } }}.
     *
     * @param charset what is written; what is read may declare its own
     * @param namespaces prefix to namespace, in the order in which they are declared on the root; the empty prefix is the default namespace
     * @param root the root element, by prefix; where it is given, a document with another root is refused
     * @param habits what the partner's XML does that XML itself does not say
     */
    record Xml(Charset charset, Map<String, String> namespaces, Optional<String> root, XmlHabits habits)
            implements FormatOptions {

        /** Without habits of its own. */
        public Xml(Charset charset, Map<String, String> namespaces, Optional<String> root) {
            this(charset, namespaces, root, XmlHabits.NONE);
        }

        /** UTF-8. */
        public Xml(Map<String, String> namespaces, Optional<String> root) {
            this(StandardCharsets.UTF_8, namespaces, root);
        }

        @Override
        public Format format(IntakeLimits limits) {
            return new XmlFormat(this, limits);
        }
    }

    /**
     * {@code { fixed-width: { … } }}.
     *
     * @param layout how the partner writes
     */
    record FixedWidth(FixedLayout layout) implements FormatOptions {
        @Override
        public Format format(IntakeLimits limits) {
            return new FixedFormat(layout, limits);
        }
    }

    /**
     * {@code { csv: { … } }}.
     *
     * @param layout how the partner writes
     */
    record Csv(CsvLayout layout) implements FormatOptions {
        @Override
        public Format format(IntakeLimits limits) {
            return new CsvFormat(layout, limits);
        }
    }
}
