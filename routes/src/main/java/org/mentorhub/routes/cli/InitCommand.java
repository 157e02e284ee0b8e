package org.mentorhub.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mentorhub.routes.partner.ConfigurationException;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.security.Initialisation;
import org.mentorhub.routes.security.Initialisation.Made;
import org.mentorhub.schemas.DocumentType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub init}: makes the data directory with its keys and secrets, each only where it is missing. */
@Command(name = "init", description = "Make the data directory with keys and secrets; what is there stays as it is.")
final class InitCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Where the partners' files are (default: config/ beside the launcher).")
    private Path config = Shared.home().resolve("config");

    @Override
    public Integer call() {
        if (!Files.isDirectory(config)) {
            return shared.wrongUse("no such directory: " + config);
        }
        try {
            return said(initialise(config, shared.data()));
        } catch (ConfigurationException faults) {
            String text = faults.faults().stream().map(Object::toString).collect(Collectors.joining("\n"));
            return shared.refuse(ManagementClient.JSON.createObjectNode().put("error", text), text);
        }
    }

    /** Makes what is missing for the partners of a configuration. */
    static List<Made> initialise(Path config, Path data) {
        // Whether their dialects exist is the business of the start; keys and secrets do not depend on it.
        var partners = Partners.load(config, dialect -> Optional.of(Set.of(DocumentType.values())));
        return Initialisation.run(partners, new DataDirectory(data));
    }

    private int said(List<Made> made) {
        var answer = ManagementClient.JSON
                .createObjectNode()
                .put("data", shared.data().toString());
        var list = answer.putArray("made");
        made.forEach(one -> list.addObject().put("file", one.file().toString()).put("what", one.what()));
        return shared.done(answer, (said, out) -> {
            var table = new Table("made", "what it is");
            made.forEach(one -> table.row(one.file().toString(), one.what()));
            if (table.isEmpty()) {
                out.println("nothing was missing in " + shared.data());
            } else {
                table.print(out);
                out.println();
                out.println("  next: hub start");
            }
        });
    }
}
