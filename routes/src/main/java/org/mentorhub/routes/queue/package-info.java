/** Queues: the hub's own broker, what is taken from queues, and the connections to them. */
@NullMarked
package org.mentorhub.routes.queue;

import org.jspecify.annotations.NullMarked;
