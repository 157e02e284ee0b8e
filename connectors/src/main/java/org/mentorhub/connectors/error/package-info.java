/** The error catalogue: what senders are told of each broken rule, in their language. One file, read and checked once at start. */
@NullMarked
package org.mentorhub.connectors.error;

import org.jspecify.annotations.NullMarked;
