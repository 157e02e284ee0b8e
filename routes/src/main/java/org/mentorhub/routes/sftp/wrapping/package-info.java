/** Files as they are on their way: packed and encrypted, as their partner's file says. */
@NullMarked
package org.mentorhub.routes.sftp.wrapping;

import org.jspecify.annotations.NullMarked;
