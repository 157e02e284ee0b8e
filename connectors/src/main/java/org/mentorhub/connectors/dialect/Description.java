package org.mentorhub.connectors.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.shape.Member.About;
import org.mentorhub.connectors.shape.NativeShape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.FieldType;
import org.mentorhub.schemas.validation.ModelRule;
import org.mentorhub.schemas.validation.RulePlaces;

/** Describes one plan: what its rows read, and which rules they leave to the hub. For one plan. */
final class Description {

    /** A list as long as the world's countries is of use in a contract, one of all languages is not. */
    private static final int MOST_CODES = 300;

    private static final CodeLists LISTS = CodeLists.load();

    private final Plan plan;
    private final Map<Integer, String> how;
    private final Set<LeftRule> left = new LinkedHashSet<>();
    private boolean leavesAll;

    private Description(Plan plan) {
        this.plan = plan;
        this.how = plan.lines().stream()
                .collect(Collectors.toMap(line -> line.row().line(), Line::how, (first, second) -> first));
    }

    static NativeShape of(DialectHead head, Plan plan) {
        var description = new Description(plan);
        Draft root = Draft.root(plan.root());
        root.isGroup();
        plan.steps().describe(root, description);
        description.leaveModelRules();
        return new NativeShape(
                head.id(),
                head.title(),
                plan.type(),
                plan.format(),
                plan.root(),
                root.group(),
                List.copyOf(description.left));
    }

    DocumentType type() {
        return plan.type();
    }

    /** What people want to know of a row. */
    About about(Row row) {
        String direction =
                switch (row.direction()) {
                    case BOTH -> "both";
                    case READ_ONLY -> "read-only";
                    case WRITE_ONLY -> "write-only";
                };
        return new About(
                row.canonical(),
                field(row).map(field -> field.about().title()).orElse(""),
                how.getOrDefault(row.line(), row.conversion()),
                direction);
    }

    /** Whether the document is refused without the field, as far as the model goes. */
    boolean isNeededByModel(Row row) {
        String[] parts = row.canonical().split("\\.", 3);
        boolean carried = parts[0].equals("envelope")
                && (parts.length == 1 || Plan.CARRIED_BY_THE_HUB.contains(parts[1].replaceFirst("\\[.*", "")));
        boolean oneOfSeveral = row.canonical().indexOf('=') > 0;
        return row.need() == Row.Need.MODEL && !carried && !oneOfSeveral;
    }

    /** From here on, or no longer: what rows read depends on more than their place, so all their rules are left to the hub. */
    void leavesAll(boolean all) {
        leavesAll = all;
    }

    /** The value of a row, with what its canonical field asks for; the rest is left to the hub. */
    ValueShape value(Row row, ValueShape accepts) {
        Optional<CanonicalField> field = field(row);
        ValueShape read = leavesAll ? accepts.allLeft() : accepts;
        ValueShape closed = row.isNeededToRead() || read.codes().isEmpty() ? read : read.passingOthersOver();
        ValueShape shape = field.map(known -> within(row, known, closed)).orElse(closed);
        shape.leaves().forEach(rule -> leave(row, rule));
        if (shape.codes().isEmpty() || shape.others() == ValueShape.Others.PASSED_OVER) {
            leaveSource(row);
        }
        return shape;
    }

    /** What a code was before it became canonical is kept, and must fit there. */
    private void leaveSource(Row row) {
        CanonicalModel.v1().field(type(), row.canonical() + ".source.code").ifPresent(source -> RulePlaces.ofValue(
                        source)
                .forEach(rule -> left.add(new LeftRule(rule.code(), source.path(), row.nativePlace()))));
    }

    /** What a part of a group reads: where it is refused for is left to the hub, as it may be for the sake of another part. */
    ValueShape part(Row row, Set<String> members, ValueShape accepts) {
        accepts.leaves().forEach(rule -> leave(row, rule));
        Rule[] partly = {Rule.CONTRADICTION, Rule.COMPOSITE};
        for (Rule rule : partly) {
            leave(row, rule.code());
        }
        field(row).ifPresent(field -> leaveBelow(row, field));
        if (row.canonical().isEmpty()) {
            // the parts become members of the document itself
            members.stream().sorted().forEach(member -> CanonicalModel.v1()
                    .field(type(), member)
                    .ifPresent(field -> leaveMember(row, field)));
        }
        return accepts.others() == ValueShape.Others.PASSED_OVER ? accepts.ofAnyKind() : accepts;
    }

    private void leaveMember(Row row, CanonicalField member) {
        leaveBelow(row, member);
        RulePlaces.across(member).forEach(rule -> leave(member, rule, row));
    }

    /** Leaves a rule about that row to the hub. */
    void leave(Row row, String rule) {
        left.add(new LeftRule(rule, CanonicalModel.pattern(row.canonical()), row.nativePlace()));
    }

    /** Where more than the place decides what stands there, a value instead of the group is the hub's to refuse. */
    void leaveGroup(Row row, Draft at) {
        if (at.isLoose()) {
            leave(row, Rule.TYPE.code());
        }
    }

    /** A field that is needed only where something else of its group is said. */
    void leaveNeed(Row row) {
        if (row.need() != Row.Need.OPTIONAL) {
            leave(row, Rule.REQUIRED.code());
            leave(row, ModelRule.REQUIRED.code());
        }
    }

    /** The property name is a canonical value, with rules of its own. */
    void leaveKey(Row row, Name key) {
        String path = CanonicalModel.pattern(row.canonical()) + "[]." + key.local();
        CanonicalModel.v1().field(type(), path).ifPresent(field -> RulePlaces.ofValue(field)
                .forEach(rule -> left.add(new LeftRule(rule.code(), path, row.nativePlace()))));
    }

    private Optional<CanonicalField> field(Row row) {
        return CanonicalModel.v1().field(type(), row.canonical());
    }

    private ValueShape within(Row row, CanonicalField field, ValueShape shape) {
        return switch (shape.meaning()) {
            case ITSELF -> codes(row, field, text(field, shape));
            case SAME_NUMBER -> number(row, field, shape);
            case CONVERTED -> {
                if (field.type() == FieldType.GROUP) {
                    // one value that becomes a group: the model looks at each of its parts
                    leaveBelow(row, field);
                } else if (shape.codes().isEmpty()) {
                    RulePlaces.ofValue(field).forEach(rule -> leave(row, rule.code()));
                }
                yield shape;
            }
        };
    }

    private static ValueShape text(CanonicalField field, ValueShape shape) {
        boolean plain = field.type() == FieldType.LINE || field.type() == FieldType.TEXT;
        if (plain) {
            return shape.withPattern(ValueShape.PLAIN_TEXT, ModelRule.CHARACTERS.code());
        }
        return field.bounds()
                .pattern()
                .map(pattern -> shape.withPattern(pattern, ModelRule.FORM.code()))
                .orElseGet(() -> field.values().isEmpty() ? shape : shape.withCodes(field.values()));
    }

    /** The codes of the model's own list, where a contract has room for them. Which days there are no expression says. */
    private ValueShape codes(Row row, CanonicalField field, ValueShape shape) {
        if (RulePlaces.ofValue(field).contains(ModelRule.DATE)) {
            leave(row, ModelRule.DATE.code());
        }
        Optional<CodeList> list = field.codeList().flatMap(LISTS::find);
        if (list.isEmpty()) {
            return shape;
        }
        List<String> codes = list.get().codes();
        boolean closed = field.type() == FieldType.COUNTRY || field.type() == FieldType.LANGUAGE;
        if (closed && codes.size() <= MOST_CODES) {
            return shape.withCodes(codes);
        }
        leave(row, ModelRule.CODE.code());
        return shape;
    }

    private ValueShape number(Row row, CanonicalField field, ValueShape shape) {
        if (field.bounds().minimum().isPresent() || field.bounds().maximum().isPresent()) {
            leave(row, ModelRule.RANGE.code());
        }
        field.bounds().decimals().ifPresent(most -> leave(row, ModelRule.DECIMALS.code()));
        return shape;
    }

    /** What the model lacks is told as the partner's own missing field where another of its fields has nearly that name. */
    private void leaveBelow(Row row, CanonicalField field) {
        left.add(new LeftRule(Rule.REQUIRED.code(), field.path(), row.nativePlace()));
        String pattern = field.path();
        CanonicalModel.v1().fields(type()).stream()
                .filter(each -> each.path().equals(pattern)
                        || each.path().startsWith(pattern + ".")
                        || each.path().startsWith(pattern + "[]."))
                .forEach(each -> RulePlaces.ofValue(each).forEach(rule -> leave(each, rule, row)));
    }

    /** The model's rules across fields, for the fields that some row reads. */
    private void leaveModelRules() {
        for (CanonicalField field : CanonicalModel.v1().fields(type())) {
            Optional<Row> row = plan.lines().stream()
                    .map(Line::row)
                    .filter(each -> touches(CanonicalModel.pattern(each.canonical()), field.path()))
                    .findFirst();
            row.ifPresent(touching -> leaveModelRules(field, touching));
        }
    }

    private void leaveModelRules(CanonicalField field, Row row) {
        RulePlaces.across(field).forEach(rule -> leave(field, rule, row));
        RulePlaces.ofList(field).forEach(rule -> leave(field, rule, row));
        if (field.type() == FieldType.GROUP) {
            RulePlaces.ofValue(field).forEach(rule -> leave(field, rule, row));
        }
    }

    private void leave(CanonicalField field, ModelRule rule, Row row) {
        left.add(new LeftRule(rule.code(), field.path(), row.nativePlace()));
    }

    /** Whether a row reads the field, something in it, or the group that it is in as a whole. */
    private static boolean touches(String row, String field) {
        return row.equals(field)
                || row.startsWith(field + ".")
                || row.startsWith(field + "[]")
                || field.startsWith(row + ".")
                || field.startsWith(row + "[]");
    }
}
