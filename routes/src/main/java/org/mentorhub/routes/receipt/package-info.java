/** The hub's signed statements, and how anybody checks one with the public key alone. */
@NullMarked
package org.mentorhub.routes.receipt;

import org.jspecify.annotations.NullMarked;
