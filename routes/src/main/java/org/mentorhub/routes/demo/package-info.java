/**
 * Partners' systems that behave like the real thing, with their own services, servers, brokers and data. {@code ./hub demo} and the tests
 * from outside count with them what the hub did.
 */
@NullMarked
package org.mentorhub.routes.demo;

import org.jspecify.annotations.NullMarked;
