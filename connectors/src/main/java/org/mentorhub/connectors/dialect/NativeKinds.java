package org.mentorhub.connectors.dialect;

import org.mentorhub.connectors.dialect.ReadRun.Kinds;

/**
 * What a partner's format tells apart.
 *
 * @param kinds texts, numbers and truth values
 * @param lists a list of one and its item
 */
record NativeKinds(Kinds kinds, Lists lists) {}
