package org.mentorhub.routes.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translate.Disclosing;
import org.mentorhub.connectors.translate.Order;
import org.mentorhub.connectors.translate.Translation.Translated;
import org.mentorhub.connectors.translate.Translator;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.connection.JmsTransactionManager;

/**
 * The relay as it is ordinarily written with Camel: HTTP in, a durable queue, a transacted consumer that translates and posts. No ledger, no
 * receipt, no repeat recognised, nobody authenticated; a document whose hand-over fails comes again from the queue.
 */
public final class PlainRelay {
    private static final int CONSUMERS = 16;

    private PlainRelay() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments a folder for its journal, where it makes a file {@code ready} when it is; where to post to; its port
     */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        startBroker(folder.resolve("journal"));
        int port = Integer.parseInt(arguments[2]);
        var camel = new DefaultCamelContext();
        camel.addComponent("jms", jms());
        camel.addRoutes(new Routes(port, arguments[1]));
        camel.start();
        Files.writeString(folder.resolve("ready"), "yes");
        Thread.currentThread().join();
    }

    private static void startBroker(Path journal) throws Exception {
        var configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJournalDirectory(journal.resolve("journal").toString())
                .setBindingsDirectory(journal.resolve("bindings").toString())
                .setPagingDirectory(journal.resolve("paging").toString())
                .setLargeMessagesDirectory(journal.resolve("large").toString())
                .addAcceptorConfiguration("vm", "vm://0")
                .addAddressSetting("#", new AddressSettings().setAutoCreateQueues(true));
        new EmbeddedActiveMQ().setConfiguration(configuration).start();
    }

    private static JmsComponent jms() {
        var connections = new CachingConnectionFactory(new ActiveMQConnectionFactory("vm://0"));
        connections.setSessionCacheSize(64);
        connections.setCacheConsumers(false);
        var component = JmsComponent.jmsComponentTransacted(connections, new JmsTransactionManager(connections));
        component.setDeliveryPersistent(true);
        return component;
    }

    /** Two routes, with the queue between. */
    private static final class Routes extends RouteBuilder {
        private final int port;
        private final String recipient;
        private final Translator translator = new Translator(Dialects.load());

        Routes(int port, String recipient) {
            this.port = port;
            this.recipient = recipient;
        }

        @Override
        public void configure() {
            from("undertow:http://127.0.0.1:" + port + "/documents?httpMethodRestrict=POST")
                    .convertBodyTo(byte[].class)
                    .removeHeaders("*")
                    .to(ExchangePattern.InOnly, "jms:queue:dossiers?transacted=false")
                    .setBody(constant(""))
                    .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202));
            from("jms:queue:dossiers?cacheLevelName=CACHE_CONSUMER&concurrentConsumers=" + CONSUMERS)
                    .process(this::translate)
                    .removeHeaders("*")
                    .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                    .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                    .to(recipient + "?connectionsPerRoute=" + CONSUMERS);
        }

        private void translate(Exchange exchange) throws IOException {
            byte[] dossier = exchange.getMessage().getBody(byte[].class);
            var order = new Order(
                    "ma-anapec",
                    "fr-homere",
                    Optional.of(DocumentType.CANDIDATE_DOSSIER),
                    OptionalInt.empty(),
                    dossier,
                    new EnvelopeDefaults(
                            new PartnerId("ma-anapec"), exchange.getExchangeId(), Instant.EPOCH, "MENTOR2", null),
                    Disclosing.EVERYTHING);
            if (!(translator.translate(order) instanceof Translated translated)) {
                throw new IOException("not translated: " + new String(dossier, StandardCharsets.UTF_8));
            }
            exchange.getMessage().setBody(translated.content());
        }
    }
}
