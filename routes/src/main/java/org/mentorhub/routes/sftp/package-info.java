/** Files: what partners upload, what the hub fetches from their servers and drops there, on which schedule. */
@NullMarked
package org.mentorhub.routes.sftp;

import org.jspecify.annotations.NullMarked;
