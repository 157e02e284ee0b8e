package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.Repertoire;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/** What is gathered while one dialect's file is compiled: findings, the lists it uses, the systems whose codes it writes. */
final class Compilation {

    private final String file;
    private final String dialect;
    private final CodeLists lists;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> listDigests = new TreeMap<>();
    private final Set<String> systems = new TreeSet<>();
    private @Nullable Format format;

    Compilation(String file, String dialect, CodeLists lists) {
        this.file = file;
        this.dialect = dialect;
        this.lists = lists;
    }

    String dialect() {
        return dialect;
    }

    CodeLists lists() {
        return lists;
    }

    void uses(CodeList list) {
        listDigests.put(list.name(), list.digest());
    }

    void writesSourcesOf(String system) {
        systems.add(system);
    }

    /** From here on rows write into that format. */
    void writesIn(Format written) {
        format = written;
    }

    /** Which texts the format can hold. */
    Repertoire repertoire() {
        return format == null ? Repertoire.ALL : format.repertoire();
    }

    /** How many characters the native field of that name has room for. */
    OptionalInt width(String name) {
        return format == null ? OptionalInt.empty() : format.width(name);
    }

    void wrong(int line, String wrong, String instead) {
        findings.add(new Finding(file, line, wrong, instead));
    }

    List<Finding> findings() {
        return findings;
    }

    /** Name to digest of every list that is used. */
    Map<String, String> listDigests() {
        return listDigests;
    }

    Set<String> systems() {
        return Set.copyOf(systems);
    }
}
