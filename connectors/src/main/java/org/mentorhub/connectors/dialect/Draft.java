package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.Member.About;
import org.mentorhub.connectors.shape.Member.Kind;
import org.mentorhub.connectors.shape.Member.Presence;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.Shape.Instead;
import org.mentorhub.connectors.shape.ValueShape;

/** A {@link Shape} in the making: rows add what they know of a place, several rows may speak of one. Used while tables are described. */
final class Draft {

    private final Name name;
    private final Kind kind;
    private final @Nullable Draft around;
    private final Map<Name, Draft> members = new LinkedHashMap<>();
    private final Map<Integer, Draft> places = new TreeMap<>();
    private @Nullable Shape whole;
    private Shape.@Nullable Value value;
    private @Nullable Draft item;
    private int atMost;
    private Instead instead = Instead.PASSED_OVER;
    private Presence presence = Presence.OPTIONAL;
    private Shape.Single single = Shape.Single.REFUSED;
    private boolean keyed;
    private boolean optional;
    private boolean loose;
    private About about = About.NOTHING;

    private Draft(Name name, Kind kind, @Nullable Draft around) {
        this.name = name;
        this.kind = kind;
        this.around = around;
    }

    static Draft root(Name name) {
        return new Draft(name, Kind.ELEMENT, null);
    }

    Draft member(Name member) {
        return members.computeIfAbsent(member, each -> new Draft(each, Kind.ELEMENT, this));
    }

    Draft attribute(Name attribute) {
        return members.computeIfAbsent(attribute, each -> new Draft(each, Kind.ATTRIBUTE, this));
    }

    Draft place(int index) {
        return places.computeIfAbsent(index, each -> new Draft(Name.ITEM, Kind.ELEMENT, this));
    }

    /** What a row says of this place for people; the first one counts. */
    void about(About row) {
        if (about.equals(About.NOTHING)) {
            about = row;
        }
    }

    /** A value stands here. */
    void holds(Shape.Value found) {
        value = found;
    }

    /** A group stands here, and nothing else may. */
    void isGroup() {
        instead = Instead.REFUSED;
    }

    /** What stands here depends on more than the place: it is that as a whole, and rows inside say nothing that binds. */
    Draft loosely(Shape shape) {
        whole = shape;
        return nowhere();
    }

    /** Whether what rows say of this place binds nobody. */
    boolean isLoose() {
        return loose || (around != null && around.isLoose());
    }

    /** A group stands here, or a value that is its only member. */
    void mayStandAlone() {
        instead = Instead.REFUSED;
        value = new Shape.Value(ValueShape.any(), List.of());
    }

    /** What stands here is known as a whole. */
    void is(Shape shape) {
        whole = shape;
    }

    /** Items of a list stand here. */
    Draft items(int most) {
        atMost = most;
        Draft made = new Draft(Name.ITEM, Kind.ELEMENT, null);
        made.loose = isLoose();
        item = made;
        return made;
    }

    /** A single item may stand without its list. */
    void readsSingles() {
        single = Shape.Single.READ;
    }

    /** A place of nowhere: rows say what they leave to the hub, and nothing else. */
    static Draft nowhere() {
        Draft made = new Draft(Name.ITEM, Kind.ELEMENT, null);
        made.loose = true;
        return made;
    }

    /** What stands under each property name of the object here. */
    Draft keyed() {
        keyed = true;
        return items(Integer.MAX_VALUE);
    }

    /** Whatever is in here, nothing of it is needed: it depends on more than the place. */
    void isOptional() {
        optional = true;
    }

    /** A document is refused without this, and so without all that is around it, up to that group. */
    void isNeeded(Draft base) {
        for (Draft at = this; at != null && at != base; at = at.around) {
            at.presence = Presence.NEEDED;
        }
    }

    /** A document is refused without this, and so without all that is around it, up to the root or the item of a list. */
    void isNeededByAll() {
        for (Draft at = this; at != null; at = at.around) {
            at.presence = Presence.NEEDED;
        }
    }

    Member member() {
        return new Member(name, kind, shape(), optional ? Presence.OPTIONAL : presence, about);
    }

    Shape shape() {
        if (whole != null) {
            return whole;
        }
        if (item != null) {
            return keyed ? new Shape.Keyed(item.shape()) : new Shape.Items(item.shape(), atMost, single);
        }
        if (!places.isEmpty()) {
            return new Shape.Places(places.values().stream().map(Draft::member).toList());
        }
        if (members.isEmpty() && value != null) {
            return value;
        }
        return members.isEmpty() && instead == Instead.PASSED_OVER ? new Shape.Anything() : group();
    }

    Shape.Group group() {
        List<Member> all = new ArrayList<>();
        members.values().forEach(each -> all.add(optional ? each.optional() : each.member()));
        return new Shape.Group(all, Optional.ofNullable(value), instead);
    }

    private Member optional() {
        isOptional();
        return member();
    }
}
