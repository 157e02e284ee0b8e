package org.mentorhub.schemas.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorhub.schemas.Folding;
import org.mentorhub.schemas.value.Value;

/** The rules of a placement report. */
final class ReportRules {
    private static final int SHORTEST_MONTHS = 3;
    private static final int LONGEST_MONTHS = 12;
    /** Words that show the three subjects a learning plan must hold (guidelines of 5 August 2014): one of each row, folded. */
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("italian", "italien", "إيطالي", "ايطالي"),
            List.of("sicurezza", "securite", "safety", "سلامة"),
            List.of("diritti", "droits", "rights", "حقوق"));

    private ReportRules() {}

    static void check(Value report, Findings findings) {
        String type = report.path("reportType").path("code").asText();
        Value placement = report.path("placement");
        if (type.equals("START") && placement.isObject() && !placement.has("host")) {
            findings.addBelow("placement.host", ModelRule.HOST_NEEDED, Value.MISSING, Optional.empty());
        }
        if ((type.equals("FINAL") || type.equals("TERMINATION")) && !report.has("outcome")) {
            findings.addBelow("outcome", ModelRule.OUTCOME_MISSING, Value.MISSING, Optional.empty(), type);
        }
        extension(report, findings);
        length(placement.path("period"), findings);
        attendance(report.path("attendance"), findings);
        plan(placement.path("plan"), report.path("objectives"), findings);
    }

    private static void extension(Value report, Findings findings) {
        Value newEnd = report.path("extension").path("newEnd");
        String end = report.path("placement").path("period").path("end").asText();
        boolean whole = end.length() == 10;
        int order = IsoDates.compare(newEnd.asText(), end);
        if (newEnd.isTextual() && !end.isEmpty() && (order < 0 || (order == 0 && whole))) {
            findings.addBelow("extension.newEnd", ModelRule.EXTENSION_ORDER, newEnd, Optional.empty(), end);
        }
    }

    private static void length(Value period, Findings findings) {
        String start = period.path("start").asText();
        Value end = period.path("end");
        if (!isMonth(start) || !isMonth(end.asText())) {
            return;
        }
        int months = IsoDates.wholeMonths(start, end.asText());
        if (months < SHORTEST_MONTHS || months > LONGEST_MONTHS) {
            findings.addBelow("placement.period.end", ModelRule.PLACEMENT_LENGTH, end, Optional.empty());
        }
    }

    private static boolean isMonth(String date) {
        return date.length() >= 7 && DocumentRules.isDate(date);
    }

    private static void attendance(Value attendance, Findings findings) {
        List<Value> parts = Stream.of("attended", "justified", "unjustified")
                .map(attendance::path)
                .toList();
        Value planned = attendance.path("planned");
        if (!planned.isNumber() || !parts.stream().allMatch(Value::isNumber)) {
            return;
        }
        BigDecimal sum = parts.stream().map(Value::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(planned.decimal()) != 0) {
            findings.addBelow(
                    "attendance.planned", ModelRule.ATTENDANCE_SUM, planned, Optional.empty(), sum.toPlainString());
        }
    }

    private static void plan(Value plan, Value objectives, Findings findings) {
        if (!plan.isArray()) {
            return;
        }
        Set<String> refs = new HashSet<>();
        var words = new StringBuilder();
        for (int i = 0; i < plan.size(); i++) {
            Value item = plan.child(i);
            refs.add(item.path("ref").asText());
            Value title = item.path("title");
            for (int k = 0; k < title.size(); k++) {
                words.append(title.path(k).path("text").asText()).append('\n');
            }
        }
        String folded = Folding.fold(words.toString());
        if (!SUBJECTS.stream().allMatch(subject -> subject.stream().anyMatch(folded::contains))) {
            findings.addBelow("placement.plan", ModelRule.PLAN_SUBJECTS, plan, Optional.empty());
        }
        for (int i = 0; i < objectives.size(); i++) {
            Value ref = objectives.path(i).path("ref");
            if (ref.isTextual() && !refs.contains(ref.asText())) {
                findings.addBelow("objectives[" + i + "].ref", ModelRule.OBJECTIVE_NOT_PLANNED, ref, Optional.empty());
            }
        }
    }
}
