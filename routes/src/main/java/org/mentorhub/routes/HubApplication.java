package org.mentorhub.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mentorhub.routes.admin.AdminConfiguration;
import org.mentorhub.routes.admin.RemoteJmxConfiguration;
import org.mentorhub.routes.delivery.DeliveryConfiguration;
import org.mentorhub.routes.intake.IntakeConfiguration;
import org.mentorhub.routes.poll.PollConfiguration;
import org.mentorhub.routes.queue.QueueConfiguration;
import org.mentorhub.routes.rest.RestConfiguration;
import org.mentorhub.routes.security.SecurityConfiguration;
import org.mentorhub.routes.sftp.SftpConfiguration;
import org.mentorhub.routes.soap.SoapConfiguration;
import org.mentorhub.routes.status.StatusConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The running hub. Every part is named here: nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    HubConfiguration.class,
    SecurityConfiguration.class,
    IntakeConfiguration.class,
    RestConfiguration.class,
    SoapConfiguration.class,
    DeliveryConfiguration.class,
    SftpConfiguration.class,
    PollConfiguration.class,
    StatusConfiguration.class,
    QueueConfiguration.class,
    AdminConfiguration.class,
    RemoteJmxConfiguration.class
})
public class HubApplication {
    private static final String CONFIG = "--mentorhub.config=";

    /** Starts the hub and returns; it runs until it is told to stop. */
    public static void main(String[] args) {
        start(args);
    }

    /**
     * Starts the hub.
     *
     * @param args {@code --mentorhub.config=DIR}, {@code --mentorhub.data=DIR} and any setting, {@code --server.port=0}
     * @return ready to take documents; closing it lets calls under way end
     */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplication(HubApplication.class).run(withSettingsOf(args));
    }

    /** The hub's fixed settings, then those of the configuration folder, then the arguments: the last one counts. */
    private static String[] withSettingsOf(String... args) {
        var config = Arrays.stream(args)
                .filter(arg -> arg.startsWith(CONFIG))
                .map(arg -> arg.substring(CONFIG.length()))
                .findFirst()
                .orElse("config");
        List<String> all = new ArrayList<>();
        all.add("--spring.config.location=classpath:/hub.yaml,file:" + config + "/application.yaml");
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }
}
