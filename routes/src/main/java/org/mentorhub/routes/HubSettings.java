package org.mentorhub.routes;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mentorhub.schemas.DocumentType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings below {@code mentorhub:} in {@code config/application.yaml}.
 *
 * @param config the folder with partners, programmes, and dialects that are not bundled
 * @param data the folder that {@code ./hub init} made
 * @param name what the hub calls itself: issuer of its tokens and receipts
 * @param ledger where the ledger lies, if not in the data directory
 * @param retention how long the content of documents is kept, by document type, as {@code candidate-dossier: 730d}; a type that is not
 *     named is kept for ever
 * @param tokens about access tokens
 * @param intake about what comes in
 * @param sftp about the hub's own SFTP server
 */
@ConfigurationProperties("mentorhub")
public record HubSettings(
        @DefaultValue("config") String config,
        @DefaultValue("run") String data,
        @DefaultValue("mentor-hub") String name,
        @DefaultValue LedgerStore ledger,
        @DefaultValue Map<DocumentType, Duration> retention,
        @DefaultValue Tokens tokens,
        @DefaultValue Intake intake,
        @DefaultValue Sftp sftp) {

    /** The configuration folder. (Spring would look a {@code Path} up in the web server's resources first.) */
    public Path configFolder() {
        return Path.of(config);
    }

    /** The folder of dialects that are not bundled; need not be there. */
    public Path dialectsFolder() {
        return configFolder().resolve("dialects");
    }

    /** The data directory. */
    public Path dataFolder() {
        return Path.of(data);
    }

    /**
     * Where the ledger lies.
     *
     * @param url of a PostgreSQL database that several hubs share, {@code jdbc:postgresql://…}; empty: SQLite in the data directory
     * @param user of the database
     * @param passwordFile name of a file in the secrets folder of the data directory
     */
    public record LedgerStore(
            @DefaultValue("") String url,
            @DefaultValue("mentorhub") String user,
            @DefaultValue("ledger.password") String passwordFile) {}

    /**
     * About access tokens.
     *
     * @param life of a token that the hub issues, and the longest that it accepts from others; at most five minutes
     * @param issuers others whose tokens count besides the hub's own
     */
    public record Tokens(
            @DefaultValue("5m") Duration life, @DefaultValue List<Issuer> issuers) {}

    /**
     * An identity provider whose tokens the hub takes.
     *
     * @param issuer the claim {@code iss} of its tokens
     * @param jwks where its public keys are
     * @param partnerClaim the claim that holds the partner's id
     */
    public record Issuer(
            String issuer, URI jwks, @DefaultValue("sub") String partnerClaim) {}

    /**
     * About what comes in.
     *
     * @param memory that all submissions under way may take together; further ones are told to come later
     * @param lowDisk the hub takes nothing in when less than this is free where the ledger lies
     */
    public record Intake(
            @DefaultValue("96MB") DataSize memory,
            @DefaultValue("512MB") DataSize lowDisk) {}

    /**
     * About the hub's own SFTP server, which starts where a partner's file has {@code in.uploads}.
     *
     * @param address it listens on
     * @param port it listens on; 0: any that is free
     */
    public record Sftp(
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("2222") int port) {}
}
