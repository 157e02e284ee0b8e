/** Files in directories, on a partner's SFTP server or on the hub's own disk: listed, fetched, and put down whole or not at all. */
@NullMarked
package org.mentorhub.connectors.transport.sftp;

import org.jspecify.annotations.NullMarked;
