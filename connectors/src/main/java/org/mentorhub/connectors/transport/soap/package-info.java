/**
 * Hands over by SOAP. CXF makes the envelope and reads the answer; a conduit of our own carries the bytes, since only who holds the
 * connection can say for sure whether a lost call may have had its effect.
 */
@NullMarked
package org.mentorhub.connectors.transport.soap;

import org.jspecify.annotations.NullMarked;
