/** What an operator sees and does: MBeans, management endpoints, metrics, health, alarms. */
@NullMarked
package org.mentorhub.routes.admin;

import org.jspecify.annotations.NullMarked;
