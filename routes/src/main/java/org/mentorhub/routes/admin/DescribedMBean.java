package org.mentorhub.routes.admin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.NotificationEmitter;
import javax.management.StandardEmitterMBean;

/** An MXBean that takes its descriptions from {@link Described} on its interface, so that any JMX client shows them. */
final class DescribedMBean extends StandardEmitterMBean {
    private final Class<?> face;

    <T> DescribedMBean(T implementation, Class<T> face, NotificationEmitter emitter) {
        super(implementation, face, true, emitter);
        this.face = face;
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return Optional.ofNullable(face.getAnnotation(Described.class))
                .map(Described::value)
                .orElseThrow(() -> undescribed(face.getName()));
    }

    @Override
    protected String getDescription(MBeanAttributeInfo info) {
        String getter = (info.isIs() ? "is" : "get") + info.getName();
        return describedMethod(info, getter, 0).value();
    }

    @Override
    protected String getDescription(MBeanOperationInfo info) {
        return describedMethod(info, info.getName(), info.getSignature().length).value();
    }

    @Override
    protected String getDescription(MBeanOperationInfo operation, MBeanParameterInfo parameter, int sequence) {
        return describedParameter(operation, sequence).value();
    }

    @Override
    protected String getParameterName(MBeanOperationInfo operation, MBeanParameterInfo parameter, int sequence) {
        return describedParameter(operation, sequence).name();
    }

    @Override
    protected int getImpact(MBeanOperationInfo info) {
        return method(info.getName(), info.getSignature().length)
                        .filter(found -> found.isAnnotationPresent(ReadsOnly.class))
                        .isPresent()
                ? MBeanOperationInfo.INFO
                : MBeanOperationInfo.ACTION;
    }

    private Described describedParameter(MBeanOperationInfo operation, int sequence) {
        return method(operation.getName(), operation.getSignature().length)
                .map(found -> found.getParameters()[sequence].getAnnotation(Described.class))
                .orElseThrow(() -> undescribed(operation.getName() + " parameter " + sequence));
    }

    private Described describedMethod(MBeanFeatureInfo feature, String name, int parameters) {
        return method(name, parameters)
                .map(found -> found.getAnnotation(Described.class))
                .orElseThrow(() -> undescribed(feature.getName()));
    }

    private Optional<Method> method(String name, int parameters) {
        return Arrays.stream(face.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst();
    }

    private IllegalStateException undescribed(String what) {
        return new IllegalStateException(face.getSimpleName() + ": " + what + " has no @Described");
    }
}
