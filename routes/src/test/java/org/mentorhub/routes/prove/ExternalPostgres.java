package org.mentorhub.routes.prove;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mentorhub.routes.demo.FreePort;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL outside the hub that syncs its commits. Its programs are those that other tests use too; its processes are its own. */
final class ExternalPostgres extends Outside {
    private final Path folder;
    private final String program;
    private final int port = FreePort.next();

    /** Makes a cluster in a folder of its own. */
    ExternalPostgres(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        var made = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
        try {
            program = program(folder.resolve("data/postmaster.pid"));
        } finally {
            made.close();
        }
    }

    /** Where its programs were unpacked, once a process of tests, the running one tells. */
    private static String program(Path ofRunning) throws IOException {
        var pid = Long.parseLong(Files.readAllLines(ofRunning).getFirst().strip());
        return ProcessHandle.of(pid)
                .flatMap(running -> running.info().command())
                .orElseThrow(() -> new IOException("PostgreSQL does not run as " + pid));
    }

    /** What the hub is told of it. */
    List<String> settings() {
        return List.of("--mentorhub.ledger.url=" + url(), "--mentorhub.ledger.user=postgres");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Its database. */
    DataSource database() {
        var database = new PGSimpleDataSource();
        database.setUrl(url());
        database.setUser("postgres");
        return database;
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
        }
        command.add(program);
        command.addAll(List.of("-D", folder.resolve("data").toString(), "-p", String.valueOf(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    Path log() {
        return folder.resolve("postgres.log");
    }

    @Override
    boolean answers() throws IOException {
        try (var connection = database().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            throw new IOException(notYet);
        }
    }
}
