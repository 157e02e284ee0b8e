/** Makes valid canonical documents by seed: what dialects and the model itself are tested with, in tests and by an operator's check. */
@NullMarked
package org.mentorhub.schemas.generation;

import org.jspecify.annotations.NullMarked;
