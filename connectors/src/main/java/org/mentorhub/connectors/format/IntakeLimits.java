package org.mentorhub.connectors.format;

/**
 * What one document may cost at most. What is beyond is a violation that names the bound.
 *
 * @param bytes size of the document
 * @param depth how deep elements, objects and lists may nest
 * @param nodes elements, attributes, members and items together
 * @param textLength characters of one text, number or attribute; large enough for an attachment of 10 MiB in base64
 * @param nameLength characters of one name
 * @param attributes attributes of one element
 */
public record IntakeLimits(int bytes, int depth, int nodes, int textLength, int nameLength, int attributes) {

    /** 32 MiB, 64 levels, 200,000 nodes, 16 Mi characters a text, 200 a name, 50 attributes an element. */
    public static final IntakeLimits DEFAULT = new IntakeLimits(32 << 20, 64, 200_000, 16 << 20, 200, 50);

    /** @throws IllegalArgumentException where a bound is not positive */
    public IntakeLimits {
        if (Math.min(Math.min(bytes, depth), Math.min(nodes, Math.min(textLength, Math.min(nameLength, attributes))))
                < 1) {
            throw new IllegalArgumentException("every bound is at least 1");
        }
    }

    /** The same with another bound on the size. */
    public IntakeLimits withBytes(int max) {
        return new IntakeLimits(max, depth, nodes, textLength, nameLength, attributes);
    }
}
