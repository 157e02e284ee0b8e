/** The REST interface for partners: thin controllers, problems in the partner's language, the contract and the public keys. */
@NullMarked
package org.mentorhub.routes.rest;

import org.jspecify.annotations.NullMarked;
