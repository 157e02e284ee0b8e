/** Drafts a dialect from samples of a partner's documents: what is found, what is guessed and how surely, what a person must say. */
@NullMarked
package org.mentorhub.connectors.draft;

import org.jspecify.annotations.NullMarked;
