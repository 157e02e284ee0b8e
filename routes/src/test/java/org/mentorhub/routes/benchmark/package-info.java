/** What the relay of a document costs, beside a plain Camel route that promises nothing. */
@NullMarked
package org.mentorhub.routes.benchmark;

import org.jspecify.annotations.NullMarked;
