package org.mentorhub.routes.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mentorhub.routes.demo.MilanRegister.Esito;
import org.mentorhub.routes.demo.MilanRegister.Taken;

/** What Milan answered to certificates and reports, by message id: one that comes again gets its first answer. */
final class MilanArchive {
    private final Map<String, Esito> answers = new HashMap<>();

    synchronized Taken enter(String messageId, Supplier<Esito> rules) {
        Esito known = answers.get(messageId);
        if (known != null) {
            return new Taken(known, true);
        }
        Esito esito = rules.get().numbered(answers.size() + 1);
        answers.put(messageId, esito);
        return new Taken(esito, false);
    }
}
