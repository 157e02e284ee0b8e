package org.mentorhub.connectors.repair;

import java.util.ArrayList;
import java.util.List;

/** A file of records with positions, as its sender wrote it. */
final class FixedManuscript implements Manuscript {
    private final List<String> records = new ArrayList<>();
    private final String end;

    FixedManuscript(String text) {
        this.end = text.contains("\r\n") ? "\r\n" : "\n";
        records.addAll(List.of(text.split("\r?\n", -1)));
    }

    /** The positions, filled with blanks, or with zeros where a number stood; where the place has none, the whole record. */
    @Override
    public void replace(Answered answered, String fix) {
        int at = answered.at().line() - 1;
        if (at < 0 || at >= records.size()) {
            return;
        }
        if (answered.at().column() == 0) {
            records.set(at, fix);
            return;
        }
        String record = records.get(at);
        int from = answered.at().column() - 1;
        int width = answered.at().end() - from;
        if (record.length() >= answered.at().end()) {
            String before = record.substring(from, answered.at().end());
            records.set(
                    at,
                    record.substring(0, from)
                            + filled(fix, before, width)
                            + record.substring(answered.at().end()));
        }
    }

    private static String filled(String fix, String before, int width) {
        String fill = before.startsWith("0") && fix.matches("[0-9]+") ? "0" : " ";
        String gap = fill.repeat(Math.max(0, width - fix.length()));
        String whole = fill.equals("0") ? gap + fix : fix + gap;
        return whole.substring(0, width);
    }

    @Override
    public void rename(Answered answered, String fix) {
        replace(answered, fix);
    }

    @Override
    public void insert(Answered answered, String fix) {
        replace(answered, fix);
    }

    @Override
    public void remove(Answered answered) {
        int at = answered.at().line() - 1;
        if (at >= 0 && at < records.size()) {
            records.remove(at);
        }
    }

    @Override
    public void append(Answered answered, String fix) {
        records.add(fix);
    }

    @Override
    public void order(Answered answered) {
        // Records have their order by what they are.
    }

    @Override
    public String text() {
        return String.join(end, records);
    }
}
