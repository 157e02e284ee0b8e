/** Numbers of people and firms: how each register writes them, and what shows a wrong one. */
@NullMarked
package org.mentorhub.schemas.identifier;

import org.jspecify.annotations.NullMarked;
