/** Keys and seals: what lies on disk can be read with the hub's keys only, and a person's key makes all copies unreadable when it goes. */
@NullMarked
package org.mentorhub.routes.seal;

import org.jspecify.annotations.NullMarked;
