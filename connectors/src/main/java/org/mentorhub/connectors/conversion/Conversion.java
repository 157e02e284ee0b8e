package org.mentorhub.connectors.conversion;

/**
 * How what stands at native places becomes what stands at a canonical place, and back. Compiled once, immutable, used by many threads.
 *
 * <p>A conversion says nothing about losses: the engine runs its other direction on what it gave, and reports where that does not give
 * the value back. So a conversion cannot lose in silence.
 */
public sealed interface Conversion permits ValueConversion, GroupConversion {}
