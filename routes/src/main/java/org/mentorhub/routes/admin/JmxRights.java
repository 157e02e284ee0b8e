package org.mentorhub.routes.admin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.remote.MBeanServerForwarder;
import org.jspecify.annotations.Nullable;

/**
 * What callers by remote JMX may do. Everybody who is proven may look; the operator may call the hub's own operations, and start, stop,
 * suspend and resume Camel's routes. Nobody sets an attribute or makes an MBean: Java's and Camel's own would open content and the process.
 */
final class JmxRights implements InvocationHandler {
    private static final Set<String> LOOKS = Set.of(
            "getAttribute",
            "getAttributes",
            "getMBeanInfo",
            "getObjectInstance",
            "queryNames",
            "queryMBeans",
            "isRegistered",
            "isInstanceOf",
            "getMBeanCount",
            "getDomains",
            "getDefaultDomain",
            "addNotificationListener",
            "removeNotificationListener",
            "getClassLoaderFor",
            "getClassLoaderRepository");
    private static final Set<String> OF_ROUTES = Set.of("start", "stop", "suspend", "resume");

    private final MBeanServer server;

    private JmxRights(MBeanServer server) {
        this.server = server;
    }

    static MBeanServerForwarder over(MBeanServer server) {
        return (MBeanServerForwarder) Proxy.newProxyInstance(
                JmxRights.class.getClassLoader(), new Class<?>[] {MBeanServerForwarder.class}, new JmxRights(server));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        var name = method.getName();
        if (name.equals("getMBeanServer") || name.equals("setMBeanServer")) {
            return server; // the connector asks for it, and sets the one that it was made for
        }
        if (!LOOKS.contains(name) && !(name.equals("invoke") && mayCall(arguments))) {
            throw new SecurityException("remote JMX: this is not allowed to you");
        }
        try {
            return method.invoke(server, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static boolean mayCall(@Nullable Object[] arguments) {
        if (!JmxUsers.isOperator() || !(arguments[0] instanceof ObjectName bean)) {
            return false;
        }
        var isOurs = bean.getDomain().equals("org.mentorhub");
        var isRoute = bean.getDomain().equals("org.apache.camel") && "routes".equals(bean.getKeyProperty("type"));
        return isOurs || (isRoute && arguments[1] instanceof String operation && OF_ROUTES.contains(operation));
    }
}
