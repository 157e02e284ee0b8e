package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command knows: help, whether a person or a program reads the answer, where the hub's data lies. */
final class Shared {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it by itself
    private boolean help;

    @Option(names = "--json", description = "Answer as JSON, for programs.")
    private boolean json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The hub's data directory (default: $MENTORHUB_DATA, else run/ beside the launcher).")
    private Path data = defaultData();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Where the launcher lies: the root of the project. */
    static Path home() {
        return Path.of(System.getProperty("mentorhub.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    private static Path defaultData() {
        String chosen = System.getenv("MENTORHUB_DATA");
        return chosen == null ? home().resolve("run") : Path.of(chosen);
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    CommandLine command() {
        return spec.commandLine();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    boolean forPrograms() {
        return json;
    }

    /** Prints the answer: as it is for programs, else in the words that {@code words} finds. */
    int done(JsonNode answer, Words words) {
        if (json) {
            out().println(answer.toPrettyString());
        } else {
            words.say(answer, out());
        }
        return ExitCode.DONE;
    }

    /** Prints what the hub answered, or why it did not, and gives the exit code that says the same. */
    int print(Answer answer, Words words) {
        return switch (answer) {
            case Answer.Given given -> done(given.content(), words);
            case Answer.Refused refused -> refuse(refused.content(), refused.text());
            case Answer.NoHub none -> {
                err().println("hub: " + none.why());
                yield ExitCode.NO_HUB;
            }
        };
    }

    /** Prints why something was refused: for programs on standard output. */
    int refuse(JsonNode content, String text) {
        if (json) {
            out().println(content.toPrettyString());
        } else {
            err().println("hub: " + text);
        }
        return ExitCode.REFUSED;
    }

    /** Says what is wrong with how the command was called. */
    int wrongUse(String text) {
        err().println("hub: " + text);
        return ExitCode.WRONG_USE;
    }

    /** How an answer is said to a person. */
    @FunctionalInterface
    interface Words {
        void say(JsonNode answer, PrintWriter out);
    }
}
