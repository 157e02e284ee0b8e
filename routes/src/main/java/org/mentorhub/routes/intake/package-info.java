/** From bytes to a decision: one submission read, checked, addressed, tried on each recipient, and committed once. */
@NullMarked
package org.mentorhub.routes.intake;

import org.jspecify.annotations.NullMarked;
