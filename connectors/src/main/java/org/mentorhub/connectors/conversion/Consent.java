package org.mentorhub.connectors.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.NativeCode;

/**
 * A consent of a day: {@code { as: consent, dates: { … }, yes: SI, no: NO, with: { until: …, answer: …, purposes: … } }}. A refusal is a
 * consent that was given and withdrawn on the same day, and without a field for the answer it is not written; a partner that names no
 * purposes means all of them (domain.md 2.2 and 7), one that names only such as are not known does not.
 *
 * @param days how the partner writes days
 * @param answers the partner's words for yes and no
 * @param purposes the canonical purposes
 * @param purposeCodes the partner's codes for them
 */
record Consent(TextConversion days, TruthValue answers, CodeList purposes, CodeColumn purposeCodes)
        implements GroupConversion {

    private static final int NEAREST = 3;
    private static final String GIVEN = "given";
    private static final String UNTIL = "until";
    private static final String ANSWER = "answer";
    private static final String PURPOSES = "purposes";
    private static final Name PURPOSE_LIST = Canonical.NAMES.of("purposes");
    private static final Name GIVEN_ON = Canonical.NAMES.of("givenOn");
    private static final Name VALID_UNTIL = Canonical.NAMES.of("validUntil");
    private static final Name WITHDRAWN_ON = Canonical.NAMES.of("withdrawnOn");

    @Override
    public List<String> parts() {
        return List.of(GIVEN, UNTIL, ANSWER, PURPOSES);
    }

    @Override
    public Set<String> members() {
        return Set.of("purposes", "givenOn", "validUntil", "withdrawnOn");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> answer = found.text(ANSWER);
        boolean refused = answer.equals(Optional.of(answers.no()));
        Optional<String> stranger = found.node(PURPOSES).flatMap(this::strangerAlone);
        if (stranger.isPresent()) {
            return new Converted.Wrong(
                    Rule.CODE,
                    purposeCodes.nearest(stranger.get(), NEAREST),
                    purposeCodes.meant(stranger.get()).orElse(null));
        }
        if (answer.isPresent() && answers.read(answer.get(), scope) instanceof TextResult.Other(Converted wrong)) {
            return wrong;
        }
        if (found.text(GIVEN).isEmpty()) {
            return refused ? withoutDay(found) : purposesAlone(found, group);
        }
        TextResult given = days.read(found.text(GIVEN).get(), scope);
        TextResult until = found.text(UNTIL).map(text -> days.read(text, scope)).orElse(TextResult.NOTHING);
        if (given instanceof TextResult.Other(Converted wrong)) {
            return wrong;
        }
        if (until instanceof TextResult.Other(Converted wrong) && wrong != Converted.NOTHING) {
            return wrong;
        }
        addPurposes(found, group);
        add(group, GIVEN_ON, given);
        add(group, VALID_UNTIL, until);
        add(group, WITHDRAWN_ON, refused ? given : TextResult.NOTHING);
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<String> withdrawn = Canonical.text(group, WITHDRAWN_ON);
        if (withdrawn.isPresent() && !out.has(ANSWER)) {
            return;
        }
        Optional<String> day = withdrawn.or(() -> Canonical.text(group, GIVEN_ON));
        day.ifPresent(text -> put(out, GIVEN, days.write(text, scope)));
        Canonical.text(group, VALID_UNTIL).ifPresent(text -> put(out, UNTIL, days.write(text, scope)));
        if (answers.nativeKind() == Kind.BOOLEAN) {
            out.put(ANSWER, Node.bool(out.name(ANSWER), withdrawn.isEmpty()));
        } else {
            out.put(ANSWER, withdrawn.isEmpty() ? answers.yes() : answers.no());
        }
        out.put(PURPOSES, nativePurposes(group, out.name(PURPOSES)));
    }

    /** Of a partner that names nothing but the day. */
    @Override
    public boolean isUsual(Parts found, Node group) {
        Node day = group.first(GIVEN_ON);
        Node given = found.at(0);
        return day != null
                && given != null
                && !found.has(ANSWER)
                && !found.has(PURPOSES)
                && group.first(VALID_UNTIL) == null
                && group.first(WITHDRAWN_ON) == null
                && found.saysNothing(1)
                && given.kind() == days.nativeKind()
                && days.isUsual(given.text().strip(), day.text());
    }

    @Override
    public boolean comesBack(Node group, Parts written, Scope scope) {
        Node answer = written.at(2);
        return group.first(WITHDRAWN_ON) == null
                && written.at(0) != null
                && dayComesBack(group.first(GIVEN_ON), written.at(0))
                && dayComesBack(group.first(VALID_UNTIL), written.at(1))
                && (answer == null || answers.comesBack("true", answer.text()))
                && purposesComeBack(group.first(PURPOSE_LIST), written.at(3));
    }

    private boolean dayComesBack(@Nullable Node day, @Nullable Node written) {
        if (day == null || written == null) {
            return day == null && written == null;
        }
        return day.kind() == Kind.TEXT && days.comesBack(day.text(), written.text());
    }

    private boolean purposesComeBack(@Nullable Node canonical, @Nullable Node written) {
        if (canonical == null) {
            return false;
        }
        return (written == null || written.size() == 0)
                ? isAll(canonical)
                : canonical.size() == written.size() && comeBackOneByOne(canonical, written);
    }

    /** Who names none means all, in the order of the list. */
    private boolean isAll(Node canonical) {
        boolean same = canonical.size() == purposes.codes().size();
        for (int i = 0; same && i < canonical.size(); i++) {
            Node code = canonical.child(i);
            same = code.kind() == Kind.TEXT
                    && code.text().equals(purposes.codes().get(i));
        }
        return same;
    }

    private boolean comeBackOneByOne(Node canonical, Node written) {
        boolean same = true;
        for (int i = 0; same && i < canonical.size(); i++) {
            Node code = canonical.child(i);
            same = code.kind() == Kind.TEXT
                    && purposeCodes.reads(written.child(i).text().strip(), code.text())
                    && isNew(canonical, i);
        }
        return same;
    }

    private static boolean isNew(Node list, int at) {
        for (int i = 0; i < at; i++) {
            if (list.child(i).text().equals(list.child(at).text())) {
                return false;
            }
        }
        return true;
    }

    private static Converted withoutDay(Parts found) {
        found.reject(ANSWER);
        found.reject(PURPOSES);
        return Converted.NOTHING;
    }

    /** A yes without a day is no consent yet; the canonical model then asks for the day. */
    private Converted purposesAlone(Parts found, Node group) {
        if (found.text(ANSWER).isPresent() || found.node(PURPOSES).isPresent()) {
            addPurposes(found, group);
        }
        return Converted.NOTHING;
    }

    /** A purpose that is not known, where no other is named that is: to take it for none named would make it a consent to all. */
    private Optional<String> strangerAlone(Node list) {
        List<String> named = IntStream.range(0, list.size())
                .mapToObj(i -> list.child(i).text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return named.stream().anyMatch(text -> purposeCodes.toCanonical(text).isPresent())
                ? Optional.empty()
                : named.stream().findFirst();
    }

    private void addPurposes(Parts found, Node group) {
        List<String> named = new ArrayList<>();
        Optional<Node> list = found.node(PURPOSES);
        list.ifPresent(node -> {
            for (int i = 0; i < node.size(); i++) {
                purposeCodes
                        .toCanonical(node.child(i).text().strip())
                        .map(CanonicalCode::code)
                        .ifPresent(named::add);
            }
        });
        Node canonical = Node.list(PURPOSE_LIST);
        List<String> meant = named.isEmpty() ? purposes.codes() : named;
        meant.stream().distinct().forEach(code -> canonical.add(Node.text(Name.ITEM, code)));
        group.add(canonical);
    }

    private Node nativePurposes(Node group, Name as) {
        Node list = Node.list(as);
        @Nullable Node canonical = group.first(PURPOSE_LIST);
        for (int i = 0; canonical != null && i < canonical.size(); i++) {
            purposeCodes
                    .toNative(canonical.child(i).text(), Optional.empty())
                    .map(NativeCode::code)
                    .ifPresent(code -> list.add(Node.text(Name.ITEM, code)));
        }
        return list;
    }

    private static void add(Node group, Name as, TextResult result) {
        if (result instanceof TextResult.Text(String text)) {
            group.add(Node.text(as, text));
        }
    }

    private void put(Parts out, String part, TextResult result) {
        if (result instanceof TextResult.Text(String text)) {
            Name as = out.name(part);
            out.put(part, days.nativeKind() == Kind.NUMBER ? Node.number(as, text) : Node.text(as, text));
        }
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(
                Rule.BOOLEAN, Rule.CODE, Rule.DATE, Rule.GRADE, Rule.INSTANT, Rule.LENGTH, Rule.NUMBER, Rule.TYPE);
    }
}
