/** WHAT is said: the canonical model and the code lists. */
@NullMarked
package org.mentorhub.schemas;

import org.jspecify.annotations.NullMarked;
