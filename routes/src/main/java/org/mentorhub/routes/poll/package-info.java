/** Lists of new documents at partners' services: asked for on a schedule, page by page, each page a submission. */
@NullMarked
package org.mentorhub.routes.poll;

import org.jspecify.annotations.NullMarked;
