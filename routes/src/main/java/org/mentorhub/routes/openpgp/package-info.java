/** OpenPGP keys (RFC 9580, RFC 4880): the hub's own and partners'. */
@NullMarked
package org.mentorhub.routes.openpgp;

import org.jspecify.annotations.NullMarked;
