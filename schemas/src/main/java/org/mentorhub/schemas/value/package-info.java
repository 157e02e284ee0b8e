/** A canonical document's values as its rules see them, whatever holds them, and their JSON. */
@NullMarked
package org.mentorhub.schemas.value;

import org.jspecify.annotations.NullMarked;
