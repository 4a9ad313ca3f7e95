package io.weir.collector.snmp.model.counters;

/**
 * A counter's value.
 *
 * @param value a Counter64 is unsigned
 * @param wide whether it is a Counter64; else it is a Counter32
 */
public record Counter(long value, boolean wide) {

  static final long NARROW_MODULUS = 1L << 32;

  public Counter {
    if (!wide && (value < 0 || value >= NARROW_MODULUS)) {
      throw new IllegalArgumentException("wanted 32 bits without sign, got " + value);
    }
  }
}
