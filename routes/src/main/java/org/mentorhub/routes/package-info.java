/** WHAT HAPPENS: intake, ledger, delivery, and the hub that runs them. */
@NullMarked
package org.mentorhub.routes;

import org.jspecify.annotations.NullMarked;
