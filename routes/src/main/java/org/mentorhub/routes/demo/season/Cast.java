package org.mentorhub.routes.demo.season;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mentorhub.routes.demo.AfolSimulator;
import org.mentorhub.routes.demo.AnapecService;
import org.mentorhub.routes.demo.AnetiSimulator;
import org.mentorhub.routes.demo.AplSimulator;
import org.mentorhub.routes.demo.Arrivals;
import org.mentorhub.routes.demo.AtfpSimulator;
import org.mentorhub.routes.demo.BmkSimulator;
import org.mentorhub.routes.demo.HomereSimulator;
import org.mentorhub.routes.demo.HubByRest;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.MilanSimulator;
import org.mentorhub.routes.demo.OfpptSimulator;
import org.mentorhub.routes.demo.SfaxService;
import org.mentorhub.routes.demo.Simulator;
import org.mentorhub.routes.demo.SureSimulator;
import org.mentorhub.routes.demo.TorinoSimulator;
import org.mentorhub.routes.demo.TunisSimulator;
import org.mentorhub.schemas.PartnerId;

/**
 * Who takes part: the partners' systems, and how those that call the hub do.
 *
 * @param anapec calls by REST
 * @param anapecService takes reports by REST
 * @param milan takes everything by SOAP
 * @param milanToHub sends reports by SOAP
 * @param aneti takes reports by SOAP
 * @param anetiToHub sends dossiers by SOAP
 * @param entraideToHub sends certificates and reports by SOAP
 * @param afol puts certificates on its SFTP server and gets dossiers there
 * @param ofppt puts certificates on its SFTP server
 * @param atfp puts certificates on the queue of its own broker
 * @param visitors all others
 */
public record Cast(
        HubByRest anapec,
        AnapecService anapecService,
        MilanSimulator milan,
        HubBySoap milanToHub,
        AnetiSimulator aneti,
        HubBySoap anetiToHub,
        HubBySoap entraideToHub,
        AfolSimulator afol,
        OfpptSimulator ofppt,
        AtfpSimulator atfp,
        Map<PartnerId, Simulator> visitors) {
    public static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    public static final PartnerId OFPPT = new PartnerId("ma-ofppt");
    public static final PartnerId ANETI = new PartnerId("tn-aneti");
    public static final PartnerId ATFP = new PartnerId("tn-atfp");
    public static final PartnerId MILAN = new PartnerId("it-comune-milano");
    public static final PartnerId AFOL = new PartnerId("it-afol");

    public static final PartnerId TURIN = new PartnerId("it-comune-torino");
    public static final PartnerId BENI_MELLAL = new PartnerId("ma-region-bmk");
    public static final PartnerId TUNIS = new PartnerId("tn-tunis");
    static final PartnerId SURE = new PartnerId("ma-sure");
    static final PartnerId PIEDMONT = new PartnerId("it-agenzia-piemonte-lavoro");
    static final PartnerId SFAX = new PartnerId("tn-sfax");
    static final PartnerId ENTRAIDE = new PartnerId("ma-entraide-nationale");
    static final PartnerId HOMERE = new PartnerId("fr-homere");

    private static final List<PartnerId> CALLED = List.of(MILAN, AFOL, ANAPEC, ANETI);

    public Cast {
        visitors = Map.copyOf(visitors);
    }

    /** Who gets documents. */
    List<PartnerId> recipients() {
        return Stream.concat(CALLED.stream(), visitors.keySet().stream()).toList();
    }

    /** Who gets its documents a file at a time. */
    List<PartnerId> dropped() {
        return List.of(AFOL, TUNIS, SURE);
    }

    /** What the hub has said to those that come to it. */
    List<String> noticesOfVisitors() throws IOException {
        List<String> notices = new ArrayList<>();
        for (var visitor : visitors.values()) {
            notices.addAll(visitor.notices());
        }
        return notices;
    }

    /** What a recipient has got. */
    public Arrivals arrivals(PartnerId recipient) throws IOException {
        return switch (recipient.value()) {
            case "it-comune-milano" -> milan.arrivals();
            case "it-afol" -> afol.arrivals();
            case "ma-anapec" -> anapecService.arrivals();
            case "tn-aneti" -> aneti.arrivals();
            default -> visitor(recipient, Simulator.class).arrivals();
        };
    }

    /** Sends reports as JMS texts. */
    TorinoSimulator torino() {
        return visitor(TURIN, TorinoSimulator.class);
    }

    /** Sends lots of dossiers by STOMP. */
    public BmkSimulator bmk() {
        return visitor(BENI_MELLAL, BmkSimulator.class);
    }

    /** Puts files of dossiers into its tree on the hub's SFTP server. */
    public TunisSimulator tunis() {
        return visitor(TUNIS, TunisSimulator.class);
    }

    /** Puts files of returns into its tree on the hub's SFTP server. */
    SureSimulator sure() {
        return visitor(SURE, SureSimulator.class);
    }

    /** Publishes reports, which the hub asks for. */
    SfaxService sfax() {
        return visitor(SFAX, SfaxService.class);
    }

    /** Posts reports by REST and empties its inbox. */
    AplSimulator apl() {
        return visitor(PIEDMONT, AplSimulator.class);
    }

    /** Posts dossiers and reports by REST, and takes dossiers at its own service. */
    HomereSimulator homere() {
        return visitor(HOMERE, HomereSimulator.class);
    }

    private <T extends Simulator> T visitor(PartnerId partner, Class<T> type) {
        var visitor = visitors.get(partner);
        if (visitor == null) {
            throw new IllegalArgumentException(partner + " takes no part");
        }
        return type.cast(visitor);
    }
}
