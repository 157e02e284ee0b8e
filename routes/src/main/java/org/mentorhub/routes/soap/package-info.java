/**
 * The hub's own SOAP service for partners. CXF speaks SOAP and hands each call to one service a partner, which enters the intake by
 * {@code direct:intake-soap}: camel-cxf's own consumer keeps taking calls while its route is suspended (CAMEL-25314), and an operator's
 * stop must be one.
 */
@NullMarked
package org.mentorhub.routes.soap;

import org.jspecify.annotations.NullMarked;
