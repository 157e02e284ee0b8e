/**
 * The fault campaign: a real hub between simulated partners is killed and troubled at moments that a seed chooses, and then it is counted
 * from outside whether it has kept its promises. {@code ./hub prove} runs it, and so do tests.
 */
@NullMarked
package org.mentorhub.routes.prove;

import org.jspecify.annotations.NullMarked;
