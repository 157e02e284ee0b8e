import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.rmi.ssl.SslRMIClientSocketFactory;

/** A JMX client in a process of its own: orders come in as lines, {@code get NAME ATTRIBUTE}, {@code call NAME OPERATION TEXT…}. */
class JmxClient {
    public static void main(String[] args) throws Exception {
        Map<String, Object> how = new HashMap<>();
        if (args[1].equals("tls")) {
            how.put("com.sun.jndi.rmi.factory.socket", new SslRMIClientSocketFactory());
        }
        if (args.length > 2) {
            how.put("jmx.remote.credentials", new String[] {args[2], args[3]});
        }
        var url = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://localhost:" + args[0] + "/jmxrmi");
        try (var connector = JMXConnectorFactory.connect(url, how)) {
            var beans = connector.getMBeanServerConnection();
            var lines = new BufferedReader(new InputStreamReader(System.in));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(answer(beans, line.split(" ")));
            }
        } catch (Exception refused) {
            System.out.println("no connection: " + refused.getClass().getSimpleName());
        }
    }

    private static String answer(MBeanServerConnection beans, String[] order) {
        try {
            var name = new ObjectName(order[1]);
            return switch (order[0]) {
                case "get" -> String.valueOf(beans.getAttribute(name, order[2]));
                case "set" -> {
                    beans.setAttribute(name, new javax.management.Attribute(order[2], Boolean.TRUE));
                    yield "set";
                }
                case "make" -> String.valueOf(beans.createMBean(order[2], name));
                default -> {
                    var texts = new Object[order.length - 3];
                    System.arraycopy(order, 3, texts, 0, texts.length);
                    var types = new String[texts.length];
                    java.util.Arrays.fill(types, "java.lang.String");
                    yield String.valueOf(beans.invoke(name, order[2], texts, types));
                }
            };
        } catch (Exception refused) {
            return "refused: " + refused.getClass().getSimpleName();
        }
    }
}
