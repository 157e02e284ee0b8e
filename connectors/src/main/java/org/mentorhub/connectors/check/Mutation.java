package org.mentorhub.connectors.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks native documents in the ways in which lines, editors and attackers break them. */
final class Mutation {

    private static final List<String> HOSTILE = List.of(
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "&b;&b;&b;",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "1e999999999",
            "-0",
            "0000-00-00",
            "9999-12-31T23:59:59.999Z",
            "-999999999-01-01",
            "\u0000",
            "\ud800",
            "\ufeff",
            "\u202e",
            "null",
            "true",
            "\"\"",
            "<a xmlns=\"urn:x\"/>",
            "]]>",
            "<![CDATA[",
            "&#0;",
            "&#x1F600;",
            "\u0661\u0662\u0663",
            "🙂".repeat(300));

    private Mutation() {}

    /** One to four changes of the content. */
    static byte[] of(byte[] content, Random random) {
        byte[] changed = content;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] content, Random random) {
        if (content.length < 2) {
            return content;
        }
        int at = random.nextInt(content.length);
        int end = Math.min(content.length, at + 1 + random.nextInt(60));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(content, at, random);
            case 1 -> Arrays.copyOf(content, at);
            case 2 -> joined(content, at, Arrays.copyOfRange(content, at, end), at);
            case 3 -> joined(content, at, new byte[0], end);
            case 4 -> joined(content, at, hostile(random), at);
            case 5 -> joined(content, at, hostile(random), end);
            default -> swapped(content, random);
        };
    }

    private static byte[] hostile(Random random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] content, int at, Random random) {
        byte[] copy = content.clone();
        copy[at] = (byte) (copy[at] ^ (1 << random.nextInt(8)));
        return copy;
    }

    /** Two texts between the same kind of mark change places: a date where a name belongs. */
    private static byte[] swapped(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.UTF_8);
        String mark = text.indexOf('"') >= 0 ? "\"" : text.indexOf('>') >= 0 ? ">" : ";";
        List<String> pieces = Arrays.asList(text.split(mark, -1));
        int a = random.nextInt(pieces.size());
        int b = random.nextInt(pieces.size());
        String piece = pieces.get(a);
        pieces.set(a, pieces.get(b));
        pieces.set(b, piece);
        return String.join(mark, pieces).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] content, int upTo, byte[] middle, int from) {
        var all = new ByteArrayOutputStream();
        all.write(content, 0, upTo);
        all.writeBytes(middle);
        all.write(content, from, content.length - from);
        return all.toByteArray();
    }
}
