package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.security.PublicKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who has a tree on the hub's own SFTP server, and by which keys they are known. */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final DataDirectory data;
    private final Map<String, Account> byName = new TreeMap<>();

    /**
     * @param partners of whom those with {@code in.uploads} have one
     * @param data where the trees lie, and further keys
     */
    public Accounts(Partners partners, DataDirectory data) {
        this.data = data;
        partners.all().forEach(partner -> partner.in()
                .uploads()
                .ifPresent(terms ->
                        byName.put(partner.id().value(), new Account(partner.id(), data.tree(partner.id()), terms))));
        byName.values().forEach(Account::makeFolders);
    }

    /** All, by partner id. */
    public Collection<Account> all() {
        return byName.values();
    }

    /** The account of that user name, which is the partner's id. */
    public Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether that key proves that partner. */
    boolean isKeyOf(String name, PublicKey shown) {
        return find(name).stream()
                .flatMap(this::keys)
                .flatMap(line -> SshKeys.parse(line).stream())
                .anyMatch(known -> SshKeys.isSame(known, shown));
    }

    private Stream<String> keys(Account account) {
        return Stream.concat(account.terms().keys().stream(), furtherKeys(account));
    }

    private Stream<String> furtherKeys(Account account) {
        var file = data.authorizedKeys(account.partner());
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    : Stream.empty();
        } catch (IOException e) {
            LOG.error("cannot read {}: nobody logs in by the keys in it", file, e);
            return Stream.empty();
        }
    }
}
