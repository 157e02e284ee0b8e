/** The closed set of conversions between native and canonical values: each small, named, and running both ways. */
@NullMarked
package org.mentorhub.connectors.conversion;

import org.jspecify.annotations.NullMarked;
