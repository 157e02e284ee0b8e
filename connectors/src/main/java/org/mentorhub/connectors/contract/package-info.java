/** Contracts for partners, made from the tables that their documents are read by, so that they cannot say anything else. */
@NullMarked
package org.mentorhub.connectors.contract;

import org.jspecify.annotations.NullMarked;
