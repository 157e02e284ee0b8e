/**
 * The light tree that every format reads into and writes from, and the formats: XML, JSON and CSV.
 *
 * <p>The mapping never sees a format. Whatever comes in is hostile until read: any input ends in a tree or in violations with a place.
 */
@NullMarked
package org.mentorhub.connectors.format;

import org.jspecify.annotations.NullMarked;
