/** HOW each partner says it: formats, dialects, transports. */
@NullMarked
package org.mentorhub.connectors;

import org.jspecify.annotations.NullMarked;
