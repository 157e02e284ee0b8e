/** What a transport takes and gives: one thing to hand over to one partner, and what became of it. */
@NullMarked
package org.mentorhub.connectors.transport;

import org.jspecify.annotations.NullMarked;
