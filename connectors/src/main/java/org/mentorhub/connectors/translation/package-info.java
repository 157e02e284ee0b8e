/** What a translation takes and gives: documents, violations, reports. The seam between dialects and routes. */
@NullMarked
package org.mentorhub.connectors.translation;

import org.jspecify.annotations.NullMarked;
