/** Translation without sending: what stands behind {@code ./hub translate}. */
@NullMarked
package org.mentorhub.connectors.translate;

import org.jspecify.annotations.NullMarked;
