/**
 * The hub's truth and work list: submissions, exchanges, deliveries, and the chain of events that changed them. Here are the types
 * that others speak to; how they are kept in SQL is their own affair.
 */
@NullMarked
package org.mentorhub.routes.ledger;

import org.jspecify.annotations.NullMarked;
