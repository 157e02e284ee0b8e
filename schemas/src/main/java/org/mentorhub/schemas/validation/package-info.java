/** Whether a canonical document keeps the rules: those of its JSON Schema and those that a schema cannot say. */
@NullMarked
package org.mentorhub.schemas.validation;

import org.jspecify.annotations.NullMarked;
