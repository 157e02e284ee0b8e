/** Tests of tables of patterns. */
@NullMarked
package org.mentorhub.schemas.pattern;

import org.jspecify.annotations.NullMarked;
