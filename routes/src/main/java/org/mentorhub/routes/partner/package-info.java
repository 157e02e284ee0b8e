/** Who the partners are, what they may do and how they are reached: the checked form of {@code config/}. */
@NullMarked
package org.mentorhub.routes.partner;

import org.jspecify.annotations.NullMarked;
