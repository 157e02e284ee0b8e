package org.mentorhub.routes.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code hub}: where every command of the command line hangs. */
@Command(
        name = "hub",
        header = "Mentor Hub: translates and relays dossiers, certificates and reports between partner institutions.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ProveCommand.class,
            InitCommand.class,
            StartCommand.class,
            TranslateCommand.class,
            CheckCommand.class,
            ContractCommand.class,
            NewPartnerCommand.class,
            SubmitCommand.class,
            StatusCommand.class,
            PartnersCommand.class,
            SchedulesCommand.class,
            DeadCommand.class,
            ReplayCommand.class,
            IdentityCommand.class,
            DeliverAgainCommand.class,
            PruneCommand.class,
            ActsCommand.class,
            ReconcileCommand.class,
            VerifyReceiptCommand.class,
            VerifyLedgerCommand.class,
            TokenCommand.class,
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused by a rule; the violations are shown",
            "2:wrong use: unknown option, missing file",
            "3:no hub to talk to",
            "70:a defect of the hub",
        },
        footerHeading = "%nTo start with:%n",
        footer = {
            "  hub demo            the whole hub with two partners, in a minute",
            "  hub COMMAND --help  what a command takes"
        })
public final class Hub implements Runnable {
    @Mixin
    private Shared shared = new Shared();

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("start")) {
            // Libraries log; a command's console is for its answer. Only the hub itself keeps a log.
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all commands, for {@link #main} and for tests. */
    static CommandLine commandLine() {
        return new CommandLine(new Hub())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, line, parsed) -> broken(thrown, line));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(shared.command(), "hub: which command?");
    }

    private static int broken(Exception thrown, CommandLine line) {
        line.getErr().println("hub: " + thrown);
        if (System.getenv("MENTORHUB_TRACE") != null) {
            thrown.printStackTrace(line.getErr());
        } else {
            line.getErr().println("hub: this is a defect; MENTORHUB_TRACE=1 shows where");
        }
        return ExitCode.BROKEN;
    }
}
