/** The contracts between the hub and each partner, for the command line and for the partner itself. */
@NullMarked
package org.mentorhub.routes.contract;

import org.jspecify.annotations.NullMarked;
