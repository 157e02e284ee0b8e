/** Delivery: claim what is due, write it as its recipient reads it, hand it over, settle; and the gate that may stop it. */
@NullMarked
package org.mentorhub.routes.delivery;

import org.jspecify.annotations.NullMarked;
