package org.mentorhub.routes.cli;

import java.util.concurrent.Callable;
import org.mentorhub.schemas.PartnerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hub token}: an access token of a partner, for trying things out with curl. */
@Command(
        name = "token",
        description = "Print an access token of a partner, for trying things out; it lives five minutes.")
final class TokenCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "PARTNER", description = "ma-anapec")
    private String partner = "";

    @Override
    public Integer call() {
        if (!PartnerId.isValid(partner)) {
            return shared.wrongUse("no partner id: " + partner);
        }
        return shared.print(
                new PartnerClient(shared.data(), new PartnerId(partner)).token(),
                (answer, out) -> out.println(answer.path("access_token").asText()));
    }
}
