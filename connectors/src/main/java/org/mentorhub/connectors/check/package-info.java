/** What shows that dialects keep their word: the three laws as product code, and translation without sending. */
@NullMarked
package org.mentorhub.connectors.check;

import org.jspecify.annotations.NullMarked;
