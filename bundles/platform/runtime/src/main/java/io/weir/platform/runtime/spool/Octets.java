package io.weir.platform.runtime.spool;

/** A stretch of octets that somebody else owns. */
public final class Octets {

  private final byte[] array;
  private final int length;

  public Octets(byte[] array, int length) {
    this.array = array;
    this.length = length;
  }

  public byte[] array() {
    return array;
  }

  public int length() {
    return length;
  }
}
