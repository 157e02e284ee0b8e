package org.mentorhub.routes.demo;

import jakarta.annotation.Resource;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.WebServiceProvider;
import java.io.StringReader;
import java.time.Clock;
import java.util.Objects;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.ws.addressing.AddressingProperties;
import org.apache.cxf.ws.addressing.JAXWSAConstants;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.demo.MilanRegister.Esito;
import org.mentorhub.routes.demo.MilanRegister.Taken;
import org.mentorhub.schemas.DocumentType;

/**
 * Milan's service {@code FascicoloMobilita}: takes dossiers into the register, certificates and reports into the archive, or says by which
 * of its rules not.
 */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class FascicoloService implements Provider<Source> {
    private static final String SRV = "urn:comune-milano:mobilita:servizio:2.1";

    private final MilanRegister register;
    private final MilanArchive archive = new MilanArchive();
    private final Arrivals arrivals;
    private final MilanRules rules;
    private final Clock clock;

    @Resource
    private @Nullable WebServiceContext context;

    FascicoloService(MilanRegister register, Arrivals arrivals, MilanRules rules, Clock clock) {
        this.register = register;
        this.arrivals = arrivals;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Source invoke(Source request) {
        var fascicolo = Fascicolo.of(request);
        arrivals.enter(messageId(), fascicolo.arrived(), fascicolo.bytes());
        return answer(
                fascicolo.type() == DocumentType.CANDIDATE_DOSSIER
                        ? entered(fascicolo)
                        : archive.enter(messageId(), () -> rules.judgeOther(fascicolo)));
    }

    private Taken entered(Fascicolo fascicolo) {
        return register.enter(
                messageId(),
                fascicolo.dossier(),
                fascicolo.bytes(),
                clock.instant(),
                () -> rules.judge(
                        fascicolo, register.newestVersion(fascicolo.dossier().numero())));
    }

    private String messageId() {
        var addressing = (AddressingProperties) Objects.requireNonNull(context, "injected by CXF")
                .getMessageContext()
                .get(JAXWSAConstants.ADDRESSING_PROPERTIES_INBOUND);
        if (addressing == null || addressing.getMessageID() == null) {
            throw new WebServiceException("wsa:MessageID mancante");
        }
        return addressing.getMessageID().getValue();
    }

    private static Source answer(Taken taken) {
        Esito esito = taken.esito();
        var answer = new StringBuilder("<srv:esito xmlns:srv=\"" + SRV + "\"><srv:codice>");
        answer.append(taken.isRepeat() ? "01" : esito.code()).append("</srv:codice><srv:protocollo>");
        answer.append(esito.protocol()).append("</srv:protocollo>");
        if (!esito.accepted()) {
            answer.append("<srv:motivo codice=\"").append(esito.reason()).append("\">");
            answer.append(esito.text()).append("</srv:motivo>");
        }
        if (taken.isRepeat()) {
            answer.append("<srv:esitoPrecedente>").append(esito.code()).append("</srv:esitoPrecedente>");
        }
        return new StreamSource(new StringReader(answer.append("</srv:esito>").toString()));
    }
}
