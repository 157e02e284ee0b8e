package org.mentorhub.routes.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.security.MessageDigest;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/** The secrets by which partners get access tokens. Read from their files each time, so a new one counts at once. */
public final class ClientSecrets {
    private final Partners partners;
    private final DataDirectory data;

    /**
     * @param partners whose secrets count
     * @param data where they are kept
     */
    public ClientSecrets(Partners partners, DataDirectory data) {
        this.partners = partners;
        this.data = data;
    }

    /** Whether this is that partner's secret. Takes as long for a wrong one as for the right one. */
    public boolean prove(PartnerId partner, String secret) {
        var file = data.clientSecret(partner);
        if (partners.find(partner).isEmpty() || !Files.isRegularFile(file)) {
            return false;
        }
        return MessageDigest.isEqual(Secrets.read(file).getBytes(UTF_8), secret.getBytes(UTF_8));
    }
}
