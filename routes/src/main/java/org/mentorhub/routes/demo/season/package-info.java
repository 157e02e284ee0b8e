/** A small season of the programme for the demo: invented people, their documents as each partner writes them, and the story. */
@NullMarked
package org.mentorhub.routes.demo.season;

import org.jspecify.annotations.NullMarked;
