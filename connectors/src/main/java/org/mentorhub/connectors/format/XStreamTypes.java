package org.mentorhub.connectors.format;

import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.ConverterLookup;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.core.ClassLoaderReference;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.mapper.DefaultMapper;
import com.thoughtworks.xstream.mapper.Mapper;
import com.thoughtworks.xstream.mapper.MapperWrapper;
import com.thoughtworks.xstream.mapper.SecurityMapper;
import com.thoughtworks.xstream.security.ExplicitTypePermission;
import com.thoughtworks.xstream.security.TypePermission;

/**
 * The types that XStream may build of a document: one, a node of our own tree. Whatever class a document names, in an element's name or
 * in {@code class=}, is never looked up; were it looked up all the same, XStream's own permission refuses it.
 */
final class XStreamTypes {

    /** Knows one converter, for the one type. */
    static final ConverterLookup CONVERTERS = type -> new Children();

    static final Mapper MAPPER = new SecurityMapper(
            new EveryNameIsNode(), new TypePermission[] {new ExplicitTypePermission(new Class<?>[] {Node.class})});

    private XStreamTypes() {}

    /** Answers every name with the one type, before anything behind it is asked. */
    private static final class EveryNameIsNode extends MapperWrapper {
        EveryNameIsNode() {
            super(new DefaultMapper(new ClassLoaderReference(new NoClasses())));
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class realClass(String elementName) {
            return Node.class;
        }
    }

    /** Loads nothing. */
    private static final class NoClasses extends ClassLoader {
        NoClasses() {
            super(null);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }
    }

    /** Walks a node's children; a child that stands for another node is filled with that one's content. */
    private static final class Children implements Converter {

        @Override
        public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
            XStreamTree tree = (XStreamTree) reader;
            Node node = tree.current();
            while (tree.hasMoreChildren()) {
                tree.moveDown();
                Node child = tree.current();
                Node meant = (Node) context.convertAnother(node, Node.class);
                if (meant != child) {
                    ((XStreamReferences) context).fill(child, meant);
                }
                tree.moveUp();
            }
            return node;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public boolean canConvert(Class type) {
            return type == Node.class;
        }

        @Override
        public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
            throw new UnsupportedOperationException("the format writes by itself");
        }
    }
}
