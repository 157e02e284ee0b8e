/** The hub's own SFTP server: one closed tree for each partner, public keys only, no shell. */
@NullMarked
package org.mentorhub.routes.sftp.server;

import org.jspecify.annotations.NullMarked;
