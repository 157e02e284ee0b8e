/** Files that come in: whole ones are spooled, checked, taken document by document, answered, and only then removed at their source. */
@NullMarked
package org.mentorhub.routes.sftp.file;

import org.jspecify.annotations.NullMarked;
