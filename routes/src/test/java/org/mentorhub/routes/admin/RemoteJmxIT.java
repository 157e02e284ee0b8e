package org.mentorhub.routes.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanParameterInfo;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.FreePort;

/** Remote JMX over its own wire: the client is a process of its own. */
class RemoteJmxIT {
    private static final String PASSWORD = "of-the-keystore";
    private static final String MILAN = "org.mentorhub:type=Partner,name=it-comune-milano";

    @TempDir
    private static Path folder;

    private static Path keystore;
    private static int port;
    private static HubUnderTest hub;

    @BeforeAll
    static void start() throws Exception {
        keystore = folder.resolve("jmx.p12");
        run(
                "",
                tool("keytool"),
                "-genkeypair",
                "-alias",
                "jmx",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass",
                PASSWORD);
        var secrets = Files.createDirectories(folder.resolve("run/secrets"));
        Files.writeString(secrets.resolve("jmx-tls.password"), PASSWORD + "\n");
        port = FreePort.next();
        hub = HubUnderTest.start(folder, "--mentorhub.jmx.port=" + port, "--mentorhub.jmx.keystore=" + keystore);
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void letsReaderLookAndNothingElse() throws IOException {
        assertThat(ask(
                        List.of(
                                "get " + MILAN + " State",
                                "call " + MILAN + " suspend test",
                                "call " + MILAN + " status",
                                "call org.apache.camel:context=mentor-hub,type=routes,name=\"intake\" stop",
                                "get " + MILAN + " State"),
                        "reader"))
                .satisfiesExactly(
                        state -> assertThat(state).isIn("open", "outside-window", "circuit-open"),
                        refused -> assertThat(refused).isEqualTo("refused: SecurityException"),
                        refused -> assertThat(refused).isEqualTo("refused: SecurityException"),
                        refused -> assertThat(refused).isEqualTo("refused: SecurityException"),
                        state -> assertThat(state).isIn("open", "outside-window", "circuit-open"));
    }

    @Test
    void letsOperatorOperateTheHubAndNotTheProcess() throws IOException {
        assertThat(ask(
                        List.of(
                                "call " + MILAN + " suspend test",
                                "get " + MILAN + " State",
                                "call " + MILAN + " resume",
                                "call java.lang:type=Memory gc",
                                "call com.sun.management:type=HotSpotDiagnostic getVMOption UseG1GC",
                                "set java.lang:type=Memory Verbose",
                                "make x:type=y javax.management.loading.MLet"),
                        "operator"))
                .satisfiesExactly(
                        done -> assertThat(done).doesNotContain("refused"),
                        state -> assertThat(state).isEqualTo("suspended"),
                        done -> assertThat(done).doesNotContain("refused"),
                        refused -> assertThat(refused).isEqualTo("refused: SecurityException"),
                        refused -> assertThat(refused).isEqualTo("refused: SecurityException"),
                        refused -> assertThat(refused).isEqualTo("refused: SecurityException"),
                        refused -> assertThat(refused).isEqualTo("refused: SecurityException"));
    }

    @Test
    void refusesWhoIsNotProvenAndWhoComesWithoutTls() throws IOException {
        var order = List.of("get " + MILAN + " State");

        assertThat(client(order, "tls", "operator", "guess")).containsExactly("no connection: SecurityException");
        assertThat(client(order, "tls", "reader", password("operator")))
                .containsExactly("no connection: SecurityException");
        assertThat(client(order, "tls")).containsExactly("no connection: SecurityException");
        assertThat(client(order, "plain", "operator", password("operator")))
                .singleElement()
                .asString()
                .startsWith("no connection");
    }

    @Test
    void describesEveryAttributeOperationAndParameter() throws Exception {
        var beans = ManagementFactory.getPlatformMBeanServer();
        var names = beans.queryNames(new ObjectName("org.mentorhub:*"), null);

        assertThat(names).hasSizeGreaterThan(4);
        for (var name : names) {
            var info = beans.getMBeanInfo(name);
            assertThat(info.getDescription()).as(name.toString()).contains(" ");
            Stream.<MBeanFeatureInfo>concat(Arrays.stream(info.getAttributes()), Arrays.stream(info.getOperations()))
                    .forEach(feature -> assertThat(feature.getDescription())
                            .as(name + " " + feature.getName())
                            .contains(" "));
            Arrays.stream(info.getOperations())
                    .flatMap(operation -> Arrays.stream(operation.getSignature()))
                    .forEach((MBeanParameterInfo parameter) -> {
                        assertThat(parameter.getDescription()).contains(" ");
                        assertThat(parameter.getName()).doesNotMatch("p\\d+|arg\\d+");
                    });
        }
    }

    private static List<String> ask(List<String> orders, String user) throws IOException {
        return client(orders, "tls", user, password(user));
    }

    private static String password(String user) throws IOException {
        return Files.readString(hub.data().jmxPassword(user)).strip();
    }

    private static List<String> client(List<String> orders, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                tool("java"),
                "-Djavax.net.ssl.trustStore=" + keystore,
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                Path.of(RemoteJmxIT.class.getResource("JmxClient.java").getPath())
                        .toString(),
                String.valueOf(port)));
        command.addAll(List.of(arguments));
        return run(String.join("\n", orders) + "\n", command.toArray(String[]::new));
    }

    private static List<String> run(String input, String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = out.lines().toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return lines;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
