/** How fast translation is, beside what others would write: ordinary streaming Java, JSLT, Saxon. Run by {@code mvn -Pbenchmark}. */
@NullMarked
package org.mentorhub.connectors.benchmark;

import org.jspecify.annotations.NullMarked;
