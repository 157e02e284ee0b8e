package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.schemas.NativeCode;

/**
 * A code whose form follows another field: {@code { as: followed-code, list: marital-status, member: maritalStatus, by: sex, second: "2" }}
 * writes the second code of a cell where the person is a woman. Both are read; the one that does not follow is told.
 *
 * @param codes the partner's codes
 * @param member the canonical member that the code is
 * @param by the member that it follows
 * @param second what that member is where the second form is written
 */
record FollowedCode(CodedValue codes, Name member, Name by, String second) implements GroupConversion {

    private static final String CODE = "code";

    @Override
    public List<String> parts() {
        return List.of(CODE);
    }

    @Override
    public Set<String> members() {
        return Set.of(member.local());
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<Node> node = found.node(CODE);
        if (node.isEmpty() || found.text(CODE).isEmpty()) {
            return Converted.NOTHING;
        }
        if (codes.read(node.get(), member, scope) instanceof Converted.Value(Node code)) {
            group.add(code);
        } else {
            found.reject(CODE);
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Node value = group.first(member);
        Node followed = group.first(by);
        if (value == null) {
            return;
        }
        List<NativeCode> forms =
                codes.column().allNative(Canonical.text(value, Canonical.CODE).orElse(""));
        boolean follows = followed != null
                && Canonical.text(followed, Canonical.CODE).equals(Optional.of(second))
                && forms.size() > 1;
        if (!forms.isEmpty()) {
            out.put(CODE, forms.get(follows ? 1 : 0).code());
        }
    }
}
