/** What a partner's documents look like: a read-only description of compiled tables, for contracts and whoever else wants to know. */
@NullMarked
package org.mentorhub.connectors.shape;

import org.jspecify.annotations.NullMarked;
