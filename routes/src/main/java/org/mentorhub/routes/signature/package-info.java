/** Bodies of REST calls signed after ModI's INTEGRITY_REST_01: headers {@code Digest} and {@code Agid-JWT-Signature}, made and checked. */
@NullMarked
package org.mentorhub.routes.signature;

import org.jspecify.annotations.NullMarked;
