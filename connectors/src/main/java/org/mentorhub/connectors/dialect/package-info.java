/** Dialects: tables read from data, checked, and compiled into plans that run both ways. */
@NullMarked
package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.NullMarked;
