/** When files are fetched and dropped: cron in the partner's time zone, each run once over all nodes, a missed one made up once. */
@NullMarked
package org.mentorhub.routes.sftp.schedule;

import org.jspecify.annotations.NullMarked;
