/** The canonical model in XML Schema, made from its JSON Schemas: the twin of {@code schema.json}. */
@NullMarked
package org.mentorhub.schemas.xsd;

import org.jspecify.annotations.NullMarked;
