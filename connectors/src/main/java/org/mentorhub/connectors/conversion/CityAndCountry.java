package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CodeColumn;

/**
 * A city and its country in one text: {@code { as: city-and-country, column: label-it }} makes {@code BENI MELLAL (MAROCCO)}. Brackets
 * around what is no country belong to the city.
 *
 * @param cities how the partner writes the city
 * @param countries the partner's names of countries, written in capitals
 */
record CityAndCountry(TextConversion cities, CodeColumn countries) implements GroupConversion {

    private static final String PLACE = "place";
    private static final Name CITY = Canonical.NAMES.of("city");
    private static final Name COUNTRY = Canonical.NAMES.of("country");

    @Override
    public List<String> parts() {
        return List.of(PLACE);
    }

    @Override
    public Set<String> members() {
        return Set.of("city", "country");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        String text = found.text(PLACE).orElse("");
        int open = opening(text);
        String city = open < 0 ? text : text.substring(0, open).strip();
        if (!city.isEmpty()) {
            switch (cities.read(city, scope)) {
                case TextResult.Other(Converted wrong) -> {
                    return wrong;
                }
                case TextResult.Text(String read) -> group.add(Node.text(CITY, read));
            }
        }
        if (open >= 0) {
            country(text, open).ifPresent(code -> group.add(Node.text(COUNTRY, code)));
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<String> city = Canonical.text(group, CITY).flatMap(text -> written(text, scope));
        Optional<String> country = Canonical.text(group, COUNTRY)
                .flatMap(code -> countries.toNative(code, Optional.empty()))
                .map(name -> "(" + name.code().toUpperCase(Locale.ROOT) + ")");
        String place = (city.orElse("") + " " + country.orElse("")).strip();
        if (!place.isEmpty()) {
            out.put(PLACE, place);
        }
    }

    private Optional<String> written(String city, Scope scope) {
        return cities.write(city, scope) instanceof TextResult.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /** The bracket that opens the country at the end of the text, or −1. */
    private int opening(String text) {
        int open = text.indexOf('(');
        while (open >= 0 && country(text, open).isEmpty()) {
            open = text.indexOf('(', open + 1);
        }
        return open;
    }

    private Optional<String> country(String text, int open) {
        boolean bracketed = text.endsWith(")") && (open == 0 || text.charAt(open - 1) == ' ');
        return bracketed
                ? countries
                        .toCanonical(text.substring(open + 1, text.length() - 1).strip())
                        .map(country -> country.code())
                : Optional.empty();
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.CODE, Rule.LENGTH, Rule.TYPE);
    }
}
