/** What became of a sender's documents: one answer, whichever way it is asked for. */
@NullMarked
package org.mentorhub.routes.status;

import org.jspecify.annotations.NullMarked;
