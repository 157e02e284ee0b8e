package org.mentorhub.connectors.format;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.value.Value;

/**
 * One node of the light tree: an XML element or attribute, a JSON member, list or list item.
 *
 * <p>An XML element has attributes, and either children ({@link Kind#GROUP}, stray text beside them in {@link #text}) or text
 * ({@link Kind#TEXT}, also when empty). JSON objects are groups. A list is a list in JSON; in XML the repeated elements stand as
 * children of their parent. {@link #each} gives both, and one single node too. For writing, put a list under its name: the XML writer
 * repeats the element, the JSON writer writes an array.
 *
 * <p>Belongs to one thread. Built once, walked, marked with what the rows took, thrown away.
 */
public final class Node implements Value {

    /** What a node is. A format that has no kinds of scalars reads {@link #TEXT}, and writes each kind by its text. */
    public enum Kind {
        GROUP(Form.OBJECT),
        LIST(Form.LIST),
        TEXT(Form.TEXT),
        NUMBER(Form.NUMBER),
        BOOLEAN(Form.BOOLEAN),
        NULL(Form.NULL);

        private final Form form;

        Kind(Form form) {
            this.form = form;
        }
    }

    private static final Node[] NONE = {};
    private static final Kind[] KINDS = Kind.values();

    private final Name name;
    private int offset;
    /** A document has hundreds of nodes: their kind in a byte, their few attributes in an array without room. */
    private byte kind;

    private boolean taken;
    private boolean implied;
    private boolean numbered;
    private int childCount;
    private String text;
    private Node[] children = NONE;
    private Node[] attributes = NONE;
    private @Nullable Node parent;
    private @Nullable Node origin;

    Node(Name name, Kind kind, String text, int offset) {
        this.name = name;
        this.kind = byteOf(kind);
        this.text = text;
        this.offset = offset;
    }

    /** A group without members yet, for writing. */
    public static Node group(Name name) {
        return new Node(name, Kind.GROUP, "", -1);
    }

    /** A list without items yet, for writing. */
    public static Node list(Name name) {
        return new Node(name, Kind.LIST, "", -1);
    }

    /** A text, for writing; in XML it may get attributes. */
    public static Node text(Name name, String text) {
        return new Node(name, Kind.TEXT, text, -1);
    }

    /** A number, for writing: plain digits with a decimal point, as JSON has it. */
    public static Node number(Name name, String digits) {
        return new Node(name, Kind.NUMBER, digits, -1);
    }

    /** A truth value, for writing. */
    public static Node bool(Name name, boolean value) {
        return new Node(name, Kind.BOOLEAN, value ? "true" : "false", -1);
    }

    /** The sign of absence: {@code null} in JSON; XML reads {@code xsi:nil} as one, and leaves the element out when it writes one. */
    public static Node nil(Name name) {
        return new Node(name, Kind.NULL, "", -1);
    }

    /** The node's name; {@link Name#ITEM} in a list, {@link Name#ROOT} for a JSON document. */
    public Name name() {
        return name;
    }

    /** What the node is. */
    public Kind kind() {
        return KINDS[kind];
    }

    /** Whether the node is text, a number or a truth value. */
    public boolean isScalar() {
        return is(Kind.TEXT) || is(Kind.NUMBER) || is(Kind.BOOLEAN);
    }

    /** Whether the node is the sign of absence. */
    public boolean isNull() {
        return is(Kind.NULL);
    }

    /** The text of a scalar exactly as it stands, neither trimmed nor normalised; empty for all others, save stray text in an XML element. */
    public String text() {
        return text;
    }

    /** The node around this one, or null for the outermost. */
    public @Nullable Node parent() {
        return parent;
    }

    /** How many children: members of a group or items of a list, in document order. */
    @Override
    public int size() {
        return childCount;
    }

    /** The child at that place, from 0 to {@link #size}. */
    @Override
    public Node child(int at) {
        return children[at];
    }

    @Override
    public Form form() {
        return KINDS[kind].form;
    }

    @Override
    public String asText() {
        return is(Kind.NULL) ? "null" : isScalar() ? text : "";
    }

    @Override
    public String member(int at) {
        return children[at].name.toString();
    }

    @Override
    public byte[] memberText(int at) {
        return children[at].name.json();
    }

    @Override
    public boolean isIntegral() {
        return is(Kind.NUMBER) && JsonNumber.isShortAndWhole(text);
    }

    @Override
    public BigDecimal decimal() {
        return JsonNumber.decimal(text);
    }

    /** The first child of that name, or null; a list is given as a list. */
    public @Nullable Node first(Name wanted) {
        return first(children, childCount, wanted);
    }

    /** Gives every node that repeats under that name, in order: children of the name, and the items of a list of that name. */
    public void each(Name wanted, Consumer<Node> taker) {
        for (int i = 0; i < childCount; i++) {
            Node child = children[i];
            if (child.name != wanted) {
                continue;
            }
            if (child.is(Kind.LIST)) {
                for (int k = 0; k < child.childCount; k++) {
                    taker.accept(child.children[k]);
                }
            } else {
                taker.accept(child);
            }
        }
    }

    /** How many attributes; none in JSON. Namespace declarations and those of {@code xsi:} are no attributes. */
    public int attributeCount() {
        return attributes.length;
    }

    /** The attribute at that place, a text node. */
    public Node attribute(int at) {
        return attributes[at];
    }

    /** The attribute of that name, or null. */
    public @Nullable Node attribute(Name wanted) {
        return first(attributes, attributes.length, wanted);
    }

    /** Adds a child at the end, and gives this node. */
    public Node add(Node child) {
        child.parent = this;
        if (childCount == children.length) {
            children = Arrays.copyOf(children, Math.max(4, 2 * childCount));
        }
        children[childCount++] = child;
        return this;
    }

    /** Gives a node that has no children those of an array. */
    void takeIn(Node[] nodes, int from, int to) {
        children = from == to ? NONE : Arrays.copyOfRange(nodes, from, to);
        childCount = to - from;
        for (Node child : children) {
            child.parent = this;
        }
    }

    /** Puts a child where that one stands, or at the end for null. */
    public void put(@Nullable Node instead, Node child) {
        for (int i = 0; i < childCount; i++) {
            if (children[i] == instead) {
                child.parent = this;
                children[i] = child;
                return;
            }
        }
        add(child);
    }

    /** Puts an item into a list before the one at that place; at the end where there is none. */
    public void insert(int at, Node child) {
        add(child);
        for (int i = childCount - 1; i > at; i--) {
            children[i] = children[i - 1];
        }
        children[Math.min(at, childCount - 1)] = child;
    }

    /** Adds an attribute at the end, and gives this node. */
    public Node addAttribute(Name attribute, String value) {
        return addAttribute(new Node(attribute, Kind.TEXT, value, offset));
    }

    Node addAttribute(Node attribute) {
        attribute.parent = this;
        attributes = Arrays.copyOf(attributes, attributes.length + 1);
        attributes[attributes.length - 1] = attribute;
        return this;
    }

    /** Takes an attribute away, as if it had not been there. */
    void drop(Name attribute) {
        attributes =
                Arrays.stream(attributes).filter(each -> each.name != attribute).toArray(Node[]::new);
    }

    /** The same node, known to stand in every document of its table, so that it says nothing of this one. */
    public Node implied() {
        implied = true;
        return this;
    }

    /** Whether the table alone put this node there. */
    public boolean isImplied() {
        return implied;
    }

    /** Takes over all that another node holds, but for its name. */
    public void becomes(Node other) {
        kind = other.kind;
        text = other.text;
        attributes = NONE;
        implied = other.implied;
        for (Node attribute : other.attributes) {
            addAttribute(attribute);
        }
        takeIn(other.children, 0, other.childCount);
    }

    /** A list becomes its only item under the list's name, and stands where the item stands. */
    void unwrap(Node only) {
        offset = only.offset;
        becomes(only);
    }

    /** Takes a child away, as if it had not been there. */
    public void remove(Node child) {
        int kept = 0;
        for (int i = 0; i < childCount; i++) {
            if (children[i] != child) {
                children[kept++] = children[i];
            }
        }
        childCount = kept;
    }

    /** Notes that a row used this node; its children are marked on their own. */
    public void take() {
        taken = true;
    }

    /** Notes that no row used this node after all, so that it counts as not taken with all below it. */
    public void release() {
        taken = false;
    }

    /** Whether a row used this node. */
    public boolean isTaken() {
        return taken;
    }

    /**
     * Gives every topmost node below this one, attributes first, that no row took: such a node comes whole, with all below it. Text
     * that stands beside child elements is not told.
     */
    public void eachNotTaken(Consumer<Node> taker) {
        for (Node attribute : attributes) {
            if (!attribute.taken) {
                taker.accept(attribute);
            }
        }
        for (int i = 0; i < childCount; i++) {
            if (children[i].taken) {
                children[i].eachNotTaken(taker);
            } else {
                taker.accept(children[i]);
            }
        }
    }

    /** Whether this is an attribute of its parent. */
    public boolean isAttribute() {
        return parent != null && parent.attribute(name) == this;
    }

    /** Notes the node that this one came of, or of which it is a piece. */
    public void cameOf(@Nullable Node other) {
        origin = other;
    }

    /** The node that this one came of, or null where nobody noted one. */
    public @Nullable Node origin() {
        return origin;
    }

    private boolean is(Kind one) {
        return KINDS[kind] == one;
    }

    @SuppressWarnings("EnumOrdinal")
    private static byte byteOf(Kind kind) {
        return (byte) kind.ordinal();
    }

    /** Notes the node's number in a tree that nobody changes any more, and whose places nobody asks for: it takes their room. */
    public void number(int number) {
        offset = number;
    }

    /** The node's number, once it has one. */
    public int number() {
        return offset;
    }

    /** Whether this node and all below it were numbered when they were made. */
    public boolean isNumbered() {
        return numbered;
    }

    /** The same node, known to be numbered with all below it. */
    Node numbered() {
        numbered = true;
        return this;
    }

    /** Where the node starts: characters from the start of the document, or −1 where it was not read. */
    int offset() {
        return offset;
    }

    /** Gives an element its text after its attributes: the node is of that kind from now on. */
    public void becomes(Kind other, String content) {
        kind = byteOf(other);
        text = content;
    }

    private static @Nullable Node first(Node[] nodes, int count, Name wanted) {
        for (int i = 0; i < count; i++) {
            if (nodes[i].name == wanted) {
                return nodes[i];
            }
        }
        return null;
    }
}
