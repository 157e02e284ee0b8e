package org.mentorhub.routes.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.openpgp.Keyring;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Notices;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.mentorhub.routes.signature.SignatureKey;

/**
 * What {@code ./hub init} does: makes the data directory with keys and secrets, each only where it is missing. Running it again
 * changes nothing, and gives a partner that was added since its secret.
 */
public final class Initialisation {
    private static final int SECRET_BYTES = 32;

    private final Partners partners;
    private final DataDirectory data;
    private final SecureRandom random;
    private final List<Made> made = new ArrayList<>();

    private Initialisation(Partners partners, DataDirectory data) {
        this.partners = partners;
        this.data = data;
        this.random = new SecureRandom();
    }

    /**
     * One thing that was made.
     *
     * @param file where it is
     * @param what what it is for, for people
     */
    public record Made(Path file, String what) {}

    /** Makes what is missing and says what that was; an empty list where nothing was missing. */
    public static List<Made> run(Partners partners, DataDirectory data) {
        var run = new Initialisation(partners, data);
        run.folders();
        run.keys();
        run.secrets();
        return List.copyOf(run.made);
    }

    /** What the hub needs to start and does not find; empty where it may start. */
    public static List<Path> missing(DataDirectory data) {
        return Stream.of(data.keys(), data.secrets(), data.tokenKey(), data.operatorToken())
                .filter(Files::notExists)
                .toList();
    }

    private void folders() {
        note(PrivateFiles.folder(data.root()), data.root(), "the hub's own data");
        note(PrivateFiles.folder(data.keys()), data.keys(), "keys: back them up apart from the ledger");
        note(PrivateFiles.folder(data.secrets()), data.secrets(), "secrets shared with partners and operators");
        note(PrivateFiles.folder(data.payload()), data.payload(), "large content, sealed");
    }

    private void keys() {
        if (Files.notExists(data.keys().resolve("master.key"))) {
            note(true, data.keys().resolve("master.key"), "wraps all keys of content: without it nothing opens");
        }
        HubKeys.init(data);
        KeyRing.init(data);
        if (Files.notExists(data.tokenKey())) {
            var key = TokenKey.generate().toJSONString();
            note(PrivateFiles.file(data.tokenKey(), key), data.tokenKey(), "signs access tokens");
        }
    }

    private void secrets() {
        secret(data.operatorToken(), "opens the management port");
        secret(data.jmxPassword("reader"), "lets its holder look by remote JMX, where that is on");
        secret(data.jmxPassword("operator"), "lets its holder operate by remote JMX, where that is on");
        if (partners.all().stream().anyMatch(Partner::getsSignedBodies)) {
            var key = SignatureKey.generate().toJSONString();
            note(
                    PrivateFiles.file(data.signatureKey(), key),
                    data.signatureKey(),
                    "signs bodies: its public part is in /.well-known/jwks.json");
        }
        if (partners.all().stream().anyMatch(Partner::usesOpenPgp)) {
            openPgpKey();
        }
        for (var partner : partners.all()) {
            if (partner.in().rest().isPresent()) {
                secret(data.clientSecret(partner.id()), "client secret of " + partner.id() + ": give it to them");
            }
            passwordsOf(partner);
            sshKeysOf(partner);
            queuesOf(partner);
        }
        if (partners.all().stream().anyMatch(partner -> partner.in().uploads().isPresent())) {
            sshKey(data.hostKey(), "host key of the hub's SFTP server");
        }
    }

    private void openPgpKey() {
        if (Files.notExists(data.openPgpKeys())) {
            try {
                var key = Keyring.generate("Mentor Hub");
                note(
                        PrivateFiles.file(data.openPgpKeys(), key),
                        data.openPgpKeys(),
                        "opens files and signs them: give partners openpgp.pub.asc");
                PrivateFiles.file(data.openPgpKeys().resolveSibling("openpgp.pub.asc"), Keyring.publicPart(key));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void sshKeysOf(Partner partner) {
        Stream.of(
                        partner.in().pickup().map(Inbound.Pickup::server),
                        partner.out().filter(Outbound.Drop.class::isInstance).flatMap(out -> ((Outbound.Drop) out)
                                .server()),
                        partner.notices().directory().flatMap(Notices.Directory::server))
                .flatMap(Optional::stream)
                .map(server -> data.secret(server.credential().secretFile()))
                .distinct()
                .forEach(file ->
                        sshKey(file, "key for " + partner.id() + "'s SFTP server: give them the .pub beside it"));
    }

    private void sshKey(Path file, String what) {
        if (Files.notExists(file)) {
            var key = SshKeys.generate();
            note(PrivateFiles.file(file, SshKeys.privateKeyFile(key, "mentor-hub")), file, what);
            var open = file.resolveSibling(file.getFileName() + ".pub");
            PrivateFiles.file(open, SshKeys.publicKeyLine(key.getPublic()) + " mentor-hub\n");
        }
    }

    private void passwordsOf(Partner partner) {
        partner.in()
                .soap()
                .ifPresent(soap -> secret(
                        data.secret(soap.passwordFile()),
                        "password of " + partner.id() + " for the hub's SOAP service: give it to them"));
        if (partner.out().orElse(null) instanceof Outbound.Soap soap) {
            secret(
                    data.secret(soap.credential().secretFile()),
                    "password for " + partner.id() + "'s service: agree on it with them, or put theirs here");
        }
        if (partner.out().orElse(null) instanceof Outbound.Rest rest) {
            tokenFor(partner, rest.token());
        }
        partner.in().poll().ifPresent(poll -> tokenFor(partner, poll.token()));
        partner.notices()
                .push()
                .ifPresent(
                        push -> secret(data.secret(push.tokenFile()), "token for pushing notices to " + partner.id()));
    }

    private void tokenFor(Partner partner, Outbound.Token token) {
        var file =
                switch (token) {
                    case Outbound.Token.Kept kept -> kept.file();
                    case Outbound.Token.Granted granted -> granted.credential().secretFile();
                };
        secret(data.secret(file), "token or client secret for " + partner.id() + "'s service: put theirs here");
    }

    private void queuesOf(Partner partner) {
        if (partner.usesOwnBroker()) {
            secret(data.secret("broker.password"), "the hub's own password at its broker");
            secret(data.queueSecret(partner.id()), "queue password of " + partner.id() + ": give it to them");
        }
        if (partner.in().queue().orElse(null) instanceof Inbound.Queue.OfPartner queue) {
            secret(
                    data.secret(queue.broker().credential().secretFile()),
                    "password for " + partner.id() + "'s broker: agree on it with them, or put theirs here");
        }
    }

    private void secret(Path file, String what) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        note(PrivateFiles.file(file, text + "\n"), file, what);
    }

    private void note(boolean isNew, Path file, String what) {
        if (isNew) {
            made.add(new Made(file, what));
        }
    }
}
