package org.mentorhub.routes.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentorhub.routes.demo.Arrivals;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.prove.Promises.Owed;
import org.mentorhub.schemas.PartnerId;

/** Counts from outside: what senders hold against what recipients have, and what lies where nothing should lie any more. */
final class Census {
    private final Promises promises;
    private final Cast cast;
    private final DataDirectory data;

    Census(Promises promises, Cast cast, DataDirectory data) {
        this.promises = promises;
        this.cast = cast;
        this.data = data;
    }

    /** Documents that a receipt names and a recipient has not, in their newest version. */
    List<String> lost() throws IOException {
        List<String> lost = new ArrayList<>(promises.refused());
        Map<PartnerId, Arrivals> there = new HashMap<>();
        for (Owed owed : promises.owed()) {
            var arrivals = there.get(owed.recipient());
            if (arrivals == null) {
                arrivals = cast.arrivals(owed.recipient());
                there.put(owed.recipient(), arrivals);
            }
            if (!arrivals.has(owed.type(), owed.documentId(), promises.version(owed))) {
                lost.add(owed.documentId() + " of " + owed.sender() + " for " + owed.recipient() + ", version "
                        + promises.version(owed));
            }
        }
        return lost;
    }

    /** Documents with more than one effect at a recipient, and submissions with more than one receipt. */
    List<String> doubled() throws IOException {
        List<String> doubled = new ArrayList<>(promises.contradictions());
        for (var recipient : recipients()) {
            cast.arrivals(recipient)
                    .doubled()
                    .forEach(document -> doubled.add(
                            document.documentId() + " at " + recipient + ", version " + document.version()));
        }
        int again = cast.arrivals(FickleServices.FORGETFUL).repeats();
        if (again > 0) {
            doubled.add(again + " times the same delivery at " + FickleServices.FORGETFUL + ", which knows none again");
        }
        return doubled;
    }

    /** How often an older version came after a newer one. */
    int stale() throws IOException {
        int stale = 0;
        for (var recipient : recipients()) {
            stale += cast.arrivals(recipient).stale();
        }
        return stale;
    }

    /** Files and messages that lie where nobody will come for them: at their sources, in the hub's spool, half dropped. */
    List<String> stranded() throws IOException {
        List<String> stranded = new ArrayList<>();
        cast.ofppt().waiting().forEach(name -> stranded.add("on OFPPT's server: " + name));
        cast.afol().waiting().forEach(name -> stranded.add("on AFOL's server: " + name));
        cast.afol().unfinished().forEach(name -> stranded.add("on AFOL's server: " + name));
        files(data.spool(Cast.OFPPT)).forEach(name -> stranded.add("in the spool: " + name));
        files(data.spool(Cast.AFOL)).forEach(name -> stranded.add("in the spool: " + name));
        files(data.spool(Cast.TUNIS)).forEach(name -> stranded.add("in the spool: " + name));
        files(data.tree(Cast.TUNIS).resolve("inbox")).forEach(name -> stranded.add("in Tunis's inbox: " + name));
        long messages = cast.atfp().waiting();
        if (messages > 0) {
            stranded.add("on ATFP's broker: " + messages + " messages");
        }
        return stranded;
    }

    /** Who is owed something. */
    List<PartnerId> recipients() {
        var recipients = new TreeSet<PartnerId>((one, other) -> one.value().compareTo(other.value()));
        promises.owed().forEach(owed -> recipients.add(owed.recipient()));
        return List.copyOf(recipients);
    }

    private static List<String> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }
}
