/** Files that go out: what is due for a partner becomes one file, which is dropped at its server or into its outbox. */
@NullMarked
package org.mentorhub.routes.sftp.drop;

import org.jspecify.annotations.NullMarked;
