package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.ReportEntry.Kind;
import org.mentorhub.connectors.translation.ReportEntry.Step;

/** The entries of one translation as they arise. Canonical paths are worked out at the end, when every node has its place. */
final class Losses {

    private final Step step;
    private final List<Loss> losses = new ArrayList<>();

    Losses(Step step) {
        this.step = step;
    }

    /**
     * One loss.
     *
     * @param kind how
     * @param at the canonical node, or null for native content that no row knows
     * @param member the path of something below it that is not there, or null
     * @param place the native place
     * @param change the values before and after
     * @param why the reason, for people
     */
    record Loss(Kind kind, @Nullable Node at, @Nullable String member, String place, Change change, String why) {}

    /** A value before and after, each null where there is none. */
    record Change(@Nullable JsonNode from, @Nullable JsonNode to) {}

    void add(Loss loss) {
        losses.add(loss);
    }

    List<ReportEntry> entries() {
        return losses.isEmpty() ? List.of() : losses.stream().map(this::entry).toList();
    }

    private ReportEntry entry(Loss loss) {
        String at = loss.at == null ? "" : Trees.path(loss.at);
        String path = loss.member == null ? at : at.isEmpty() ? loss.member : at + "." + loss.member;
        return new ReportEntry(step, loss.kind, path, loss.place, loss.change.from, loss.change.to, loss.why);
    }
}
