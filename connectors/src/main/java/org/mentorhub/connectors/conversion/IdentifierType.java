package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.NativeCode;

/**
 * What kind of number names a person, where the format has one word for the national number of any country: {@code { as: identifier-type,
 * list: identifier-scheme, national: nationalIdentifier, others: eu-emrex }}. That word means the scheme of the person's first nationality
 * ({@code x-country} of the list). A partner's own number stands under that partner's id; a kind that nobody here knows is a number of
 * the network of which the partner is a member.
 *
 * @param schemes the list of schemes
 * @param column the partner's words for them
 * @param national the word for the national number, where there is one
 * @param others which partner's numbers those of unknown kinds are
 */
record IdentifierType(CodeList schemes, CodeColumn column, Optional<String> national, String others)
        implements GroupConversion {

    private static final String TYPE = "type";
    private static final String PARTNER = "PARTNER";
    private static final String COUNTRY = "x-country";
    private static final Name SCHEME = Canonical.NAMES.of("scheme");
    private static final Name ISSUER = Canonical.NAMES.of("issuer");
    private static final Pattern PARTNER_ID = Pattern.compile("[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*");

    @Override
    public List<String> parts() {
        return List.of(TYPE);
    }

    @Override
    public Set<String> members() {
        return Set.of("scheme", "issuer");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        String text = found.text(TYPE).orElse("");
        Optional<String> scheme = national.equals(Optional.of(text))
                ? nationalScheme(scope)
                : column.toCanonical(text).map(CanonicalCode::code);
        group.add(Node.text(SCHEME, scheme.orElse(PARTNER)));
        if (scheme.isEmpty()) {
            boolean named = text.length() <= 64 && PARTNER_ID.matcher(text).matches();
            group.add(Node.text(ISSUER, named ? text : others));
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        String scheme = Canonical.text(group, SCHEME).orElse("");
        if (scheme.equals(PARTNER)) {
            Canonical.text(group, ISSUER).ifPresent(issuer -> out.put(TYPE, issuer));
        } else if (national.isPresent() && nationalScheme(scope).equals(Optional.of(scheme))) {
            out.put(TYPE, national.get());
        } else {
            column.toNative(scheme, Optional.empty()).map(NativeCode::code).ifPresent(word -> out.put(TYPE, word));
        }
    }

    private Optional<String> nationalScheme(Scope scope) {
        return scope.nationality().flatMap(country -> schemes.codes().stream()
                .filter(scheme -> schemes.cell(scheme, COUNTRY).equals(Optional.of(country)))
                .findFirst());
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}
