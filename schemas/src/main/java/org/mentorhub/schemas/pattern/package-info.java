/** Patterns of plain characters, compiled into tables that take one step a character. */
@NullMarked
package org.mentorhub.schemas.pattern;

import org.jspecify.annotations.NullMarked;
