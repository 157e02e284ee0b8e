package org.mentorhub.routes.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/**
 * Turin's side: a Java program of 2008 that puts reports as JMS text messages into its queue on the hub's broker, and gets others' reports,
 * notices and rejections from there.
 */
public final class TorinoSimulator implements Simulator {
    private static final String PARTNER = "it-comune-torino";
    private static final Pattern ID = Pattern.compile("<id>([^<]*)</id>");
    private static final Pattern VERSION = Pattern.compile("<__versione>([0-9]+)</__versione>");

    private final JmsTexts texts;
    private final Arrivals arrivals = new Arrivals();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param port of the hub's broker on this machine
     * @param password of its queues
     */
    public TorinoSimulator(int port, String password) throws IOException {
        texts = new JmsTexts(port, PARTNER, password, this::arrived);
    }

    /** Sends a report, or what is none. A repeat is the same under the same id. */
    public void send(String messageId, byte[] content) throws IOException {
        texts.send(messageId, new String(content, StandardCharsets.UTF_8));
    }

    /** The reports that it has got, by number and version. */
    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    /** What the hub has said so far. */
    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private void arrived(String text, Map<String, String> properties) {
        if (properties.getOrDefault("mentor_kind", "").equals("notice")) {
            notices.add(text);
            return;
        }
        var version = VERSION.matcher(text);
        arrivals.enter(
                properties.getOrDefault("_AMQ_DUPL_ID", ""),
                new Arrived(
                        DocumentType.PLACEMENT_REPORT,
                        number(text),
                        version.find() ? Integer.parseInt(version.group(1)) : 1),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(String text) {
        var id = ID.matcher(text);
        return id.find() ? id.group(1) : "";
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
