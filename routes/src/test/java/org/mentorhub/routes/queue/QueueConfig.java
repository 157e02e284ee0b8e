package org.mentorhub.routes.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The configuration that is shipped, with partners beside it that are invented for a test. */
final class QueueConfig {
    private QueueConfig() {}

    static Path with(Path folder, String... partners) throws IOException {
        var config = folder.resolve("config");
        FileSystemUtils.copyRecursively(Path.of("..", "config"), config);
        for (var partner : partners) {
            try (var file = QueueConfig.class.getResourceAsStream(partner + ".yaml")) {
                Files.copy(file, config.resolve("partners").resolve(partner + ".yaml"));
            }
        }
        return config;
    }
}
