package org.mentorhub.connectors.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * JSON that the hub wrote itself, such as what its ledger keeps, straight into a light tree: names that tables know are found by their
 * bytes, each text is made once. Nothing is asked of it but that it is JSON; what partners send is read by {@link JsonFormat}. For one
 * document.
 */
public final class JsonTree {

    private static final int BYTE = 0xFF;
    private static final boolean[] PLAIN = bytes(b -> b >= ' ' && b < 0x80 && b != '"' && b != '\\');
    private static final boolean[] OF_NUMBERS = bytes(b -> "0123456789+-.eE".indexOf(b) >= 0);
    private static final boolean[] BLANK = bytes(b -> b == ' ' || b == '\n' || b == '\r' || b == '\t');
    private static final int ESCAPE_DIGITS = 4;
    private static final int FIRST_OPEN = 64;
    private static final int RECENT = 64;

    private final byte[] json;
    private final Names names;
    /** The children of all nodes that are open: what a node gets of them has no room left over. */
    private Node[] open = new Node[FIRST_OPEN];

    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private int opened;
    private int at;
    private int count;

    private JsonTree(byte[] json, Names names) {
        this.json = json;
        this.names = names;
    }

    /**
     * The tree of an object, its nodes numbered; names that are not known stay names of their own.
     *
     * @throws UncheckedIOException where the bytes are no JSON
     */
    public static Node read(byte[] json, Names names) {
        try {
            return new JsonTree(json, names).document();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Node document() throws IOException {
        if (next() != '{') {
            throw broken();
        }
        Node root = value(Name.ROOT).numbered();
        if (next() != 0) {
            throw broken();
        }
        return root;
    }

    private Node value(Name name) throws IOException {
        return switch (next()) {
            case '{' -> group(node(name, Node.Kind.GROUP, ""));
            case '[' -> list(node(name, Node.Kind.LIST, ""));
            case '"' -> node(name, Node.Kind.TEXT, text());
            case 't' -> word("true", node(name, Node.Kind.BOOLEAN, "true"));
            case 'f' -> word("false", node(name, Node.Kind.BOOLEAN, "false"));
            case 'n' -> word("null", node(name, Node.Kind.NULL, ""));
            default -> node(name, Node.Kind.NUMBER, number());
        };
    }

    private Node node(Name name, Node.Kind kind, String text) {
        return new Node(name, kind, text, count++);
    }

    private Node group(Node group) throws IOException {
        int first = opened;
        at++;
        while (next() != '}') {
            separate(first);
            Name name = name();
            if (next() != ':') {
                throw broken();
            }
            at++;
            open(value(name));
        }
        return closed(group, first);
    }

    private Node list(Node list) throws IOException {
        int first = opened;
        at++;
        while (next() != ']') {
            separate(first);
            open(value(Name.ITEM));
        }
        return closed(list, first);
    }

    private void open(Node child) {
        if (opened == open.length) {
            open = Arrays.copyOf(open, 2 * opened);
        }
        open[opened++] = child;
    }

    private Node closed(Node around, int first) {
        at++;
        around.takeIn(open, first, opened);
        opened = first;
        return around;
    }

    /** Past the comma before all members but the first; what follows it is a member. */
    private void separate(int first) throws IOException {
        if (opened > first) {
            if (next() != ',') {
                throw broken();
            }
            at++;
        }
    }

    private Name name() throws IOException {
        if (next() != '"') {
            throw broken();
        }
        int from = at + 1;
        int to = from;
        int hash = 0;
        while (isPlain(to)) {
            hash = 31 * hash + json[to++];
        }
        Name known = peek(to) == '"' ? names.find(json, from, to, hash) : null;
        if (known != null) {
            at = to + 1;
            return known;
        }
        return names.findOrNew("", text(), "");
    }

    /** The text that begins with the quote here. */
    private String text() throws IOException {
        int from = at + 1;
        int to = from;
        int hash = 0;
        while (isPlain(to)) {
            hash = 31 * hash + json[to++];
        }
        if (peek(to) == '"') {
            at = to + 1;
            return plain(from, to, hash);
        }
        boolean escaped = false;
        while (peek(to) != '"') {
            escaped |= json[to] == '\\';
            to += json[to] == '\\' ? 2 : 1;
        }
        at = to + 1;
        String text = new String(json, from, to - from, StandardCharsets.UTF_8);
        return escaped ? unescaped(text) : text;
    }

    /** A text of ASCII. Codes, scales and languages come again and again in one document: the last text of each kind is at hand. */
    private String plain(int from, int to, int hash) {
        int place = (hash ^ (hash >>> 8)) & (recent.length - 1);
        String known = recent[place];
        if (known != null && isAt(known, from, to)) {
            return known;
        }
        String text = new String(json, from, to - from, StandardCharsets.ISO_8859_1);
        recent[place] = text;
        return text;
    }

    private boolean isAt(String text, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != json[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character of ASCII stands there for itself. */
    private boolean isPlain(int place) {
        return place < json.length && PLAIN[json[place] & BYTE];
    }

    private static boolean[] bytes(IntPredicate wanted) {
        boolean[] all = new boolean[BYTE + 1];
        for (int b = 0; b < all.length; b++) {
            all[b] = wanted.test(b);
        }
        return all;
    }

    private String unescaped(String text) throws IOException {
        var plain = new StringBuilder(text.length());
        int from = 0;
        for (int to = text.indexOf('\\'); to >= 0; to = text.indexOf('\\', from)) {
            plain.append(text, from, to);
            char sign = text.charAt(to + 1);
            from = to + 2;
            if (sign == 'u') {
                plain.append(escape(text, from));
                from += ESCAPE_DIGITS;
            } else {
                plain.append(meant(sign));
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private char escape(String text, int from) throws IOException {
        try {
            return (char) Integer.parseInt(text, from, from + ESCAPE_DIGITS, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            throw broken();
        }
    }

    private char meant(char sign) throws IOException {
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> throw broken();
        };
    }

    private String number() throws IOException {
        int from = at;
        int hash = 0;
        while (at < json.length && OF_NUMBERS[json[at] & BYTE]) {
            hash = 31 * hash + json[at++];
        }
        String digits = plain(from, at, hash);
        if (!JsonNumber.is(digits)) {
            throw broken();
        }
        boolean plain = digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        return plain ? digits : new BigDecimal(digits).toPlainString();
    }

    private Node word(String word, Node node) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            if (peek(at + i) != word.charAt(i)) {
                throw broken();
            }
        }
        at += word.length();
        return node;
    }

    /** The next sign that is no white space; 0 at the end. */
    private byte next() {
        while (at < json.length && BLANK[json[at] & BYTE]) {
            at++;
        }
        return at < json.length ? json[at] : 0;
    }

    private byte peek(int place) throws IOException {
        if (place >= json.length) {
            throw broken();
        }
        return json[place];
    }

    private IOException broken() {
        return new IOException("what the hub wrote as JSON is none from byte " + at + " on");
    }
}
