/** Who is calling: the hub's own keys and secrets, access tokens bound to a partner, and what an unproven caller is told. */
@NullMarked
package org.mentorhub.routes.security;

import org.jspecify.annotations.NullMarked;
