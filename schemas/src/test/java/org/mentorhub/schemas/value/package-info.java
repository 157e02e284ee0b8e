/** A canonical document's values and their JSON. */
@NullMarked
package org.mentorhub.schemas.value;

import org.jspecify.annotations.NullMarked;
