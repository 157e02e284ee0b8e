package org.mentorhub.routes.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an MBean, an attribute, an operation or a parameter is, in words for operators: JConsole shows it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Described {
    /** A sentence; for a parameter, what to give. */
    String value();

    /** A parameter's name as tools show it; not for others. */
    String name() default "";
}
