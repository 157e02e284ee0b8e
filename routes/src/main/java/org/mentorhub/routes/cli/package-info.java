/** The command line {@code ./hub}: thin commands over the library and over the management address of a running hub. */
@NullMarked
package org.mentorhub.routes.cli;

import org.jspecify.annotations.NullMarked;
