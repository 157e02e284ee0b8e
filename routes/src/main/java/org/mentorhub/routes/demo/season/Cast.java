package org.mentorhub.routes.demo.season;

import java.io.IOException;
import java.util.List;
import org.mentorhub.routes.demo.AfolSimulator;
import org.mentorhub.routes.demo.AnapecService;
import org.mentorhub.routes.demo.AnapecSimulator;
import org.mentorhub.routes.demo.AnetiSimulator;
import org.mentorhub.routes.demo.Arrivals;
import org.mentorhub.routes.demo.AtfpSimulator;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.MilanSimulator;
import org.mentorhub.routes.demo.OfpptSimulator;
import org.mentorhub.schemas.PartnerId;

/**
 * Who takes part: the six partners' systems, and how those that call the hub do.
 *
 * @param anapec calls by REST
 * @param anapecService takes reports by REST
 * @param milan takes everything by SOAP
 * @param milanToHub sends reports by SOAP
 * @param aneti takes reports by SOAP
 * @param anetiToHub sends dossiers by SOAP
 * @param afol puts certificates on its SFTP server and gets dossiers there
 * @param ofppt puts certificates on its SFTP server
 * @param atfp puts certificates on the queue of its own broker
 */
public record Cast(
        AnapecSimulator anapec,
        AnapecService anapecService,
        MilanSimulator milan,
        HubBySoap milanToHub,
        AnetiSimulator aneti,
        HubBySoap anetiToHub,
        AfolSimulator afol,
        OfpptSimulator ofppt,
        AtfpSimulator atfp) {
    static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    static final PartnerId OFPPT = new PartnerId("ma-ofppt");
    static final PartnerId ANETI = new PartnerId("tn-aneti");
    static final PartnerId ATFP = new PartnerId("tn-atfp");
    static final PartnerId MILAN = new PartnerId("it-comune-milano");
    static final PartnerId AFOL = new PartnerId("it-afol");

    /** Who gets documents. */
    static final List<PartnerId> RECIPIENTS = List.of(MILAN, AFOL, ANAPEC, ANETI);

    /** What a recipient has got. */
    Arrivals arrivals(PartnerId recipient) throws IOException {
        return switch (recipient.value()) {
            case "it-comune-milano" -> milan.arrivals();
            case "it-afol" -> afol.arrivals();
            case "ma-anapec" -> anapecService.arrivals();
            case "tn-aneti" -> aneti.arrivals();
            default -> throw new IllegalArgumentException(recipient + " gets no documents");
        };
    }
}
