/**
 * Two partners that behave like the real thing, with their own data and no code of the hub's: ANAPEC's REST client and
 * Milan's SOAP service. {@code ./hub demo} and the tests from outside count with them what the hub did.
 */
@NullMarked
package org.mentorhub.routes.demo;

import org.jspecify.annotations.NullMarked;
