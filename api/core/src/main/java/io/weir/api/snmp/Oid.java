package io.weir.api.snmp;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An object identifier (RFC 2578, section 3.5): up to 128 sub-identifiers of 32 unsigned bits.
 * Sorts as agents walk, lexicographically by sub-identifier. Immutable.
 */
public final class Oid implements Comparable<Oid> {

  private static final int MOST = 128;

  private final int[] arcs;

  private Oid(int[] arcs) {
    if (arcs.length > MOST) {
      throw new IllegalArgumentException(
          "wanted at most " + MOST + " sub-identifiers, got " + arcs.length);
    }
    this.arcs = arcs;
  }

  /** The identifier of these sub-identifiers, each to be read as unsigned. */
  public static Oid of(int... arcs) {
    return new Oid(arcs.clone());
  }

  /**
   * Reads dotted decimal, {@code 1.3.6.1.2.1.1.3.0}; a leading dot may stand before it.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static Oid parse(String text) {
    String dotted = text.startsWith(".") ? text.substring(1) : text;
    if (!dotted.matches("\\d{1,10}(\\.\\d{1,10}){0,127}")) {
      throw new IllegalArgumentException(
          "wanted an object identifier such as 1.3.6.1.2.1.1.3.0, got '" + text + "'");
    }
    return new Oid(
        Arrays.stream(dotted.split("\\.")).mapToInt(Integer::parseUnsignedInt).toArray());
  }

  public int size() {
    return arcs.length;
  }

  /**
   * A sub-identifier, unsigned.
   *
   * @throws IndexOutOfBoundsException if there is none at that place
   */
  public long arc(int place) {
    return Integer.toUnsignedLong(arcs[place]);
  }

  public boolean startsWith(Oid prefix) {
    return size() >= prefix.size()
        && Arrays.equals(arcs, 0, prefix.size(), prefix.arcs, 0, prefix.size());
  }

  /** This identifier, continued by sub-identifiers. */
  public Oid append(int... more) {
    int[] longer = Arrays.copyOf(arcs, arcs.length + more.length);
    System.arraycopy(more, 0, longer, arcs.length, more.length);
    return new Oid(longer);
  }

  /** This identifier, continued by another: a column and the index of a row, for example. */
  public Oid append(Oid more) {
    return append(more.arcs);
  }

  /** What follows the first sub-identifiers: the index of a row behind its column. */
  public Oid from(int place) {
    return new Oid(Arrays.copyOfRange(arcs, place, arcs.length));
  }

  @Override
  public int compareTo(Oid other) {
    return Arrays.compareUnsigned(arcs, other.arcs);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Oid oid && Arrays.equals(arcs, oid.arcs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(arcs);
  }

  @Override
  public String toString() {
    return Arrays.stream(arcs).mapToObj(Integer::toUnsignedString).collect(Collectors.joining("."));
  }
}
