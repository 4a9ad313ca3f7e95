package io.weir.api.net;

/**
 * An address prefix. The length counts the bits of the 128-bit form: 10.0.0.0/8 has length 104.
 *
 * @param address the network's address, host bits zero
 * @param length 0 to 128
 */
public record Prefix(Address address, int length) {

  private static final int MAPPED_BITS = 96;

  /** Every IPv4 address. */
  public static final Prefix IPV4 = new Prefix(Address.ofIpv4(0), MAPPED_BITS);

  public Prefix {
    if (length < 0 || length > 128) {
      throw new IllegalArgumentException("wanted a prefix length from 0 to 128, got " + length);
    }
    address = new Address(address.high() & highMask(length), address.low() & lowMask(length));
  }

  /**
   * Reads CIDR notation (RFC 4632 section 3.1, RFC 4291 section 2.3); a bare address is a host.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static Prefix parse(String text) {
    int slash = text.indexOf('/');
    Address address = Address.parse(slash < 0 ? text : text.substring(0, slash));
    int bits = address.isIpv4() ? 32 : 128;
    int length = slash < 0 ? bits : parseLength(text, slash, bits);
    return new Prefix(address, length + 128 - bits);
  }

  private static int parseLength(String text, int slash, int bits) {
    String digits = text.substring(slash + 1);
    int length = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    if (length < 0 || length > bits) {
      throw new IllegalArgumentException(
          "wanted a prefix length from 0 to " + bits + ", got '" + digits + "' in '" + text + "'");
    }
    return length;
  }

  public boolean contains(Address other) {
    return contains(other.high(), other.low());
  }

  /** The same without an object, for the columns of a batch. */
  public boolean contains(long high, long low) {
    return (high & highMask(length)) == address.high() && (low & lowMask(length)) == address.low();
  }

  private static long highMask(int length) {
    return length >= 64 ? -1L : mask(length);
  }

  private static long lowMask(int length) {
    return length <= 64 ? 0 : mask(length - 64);
  }

  private static long mask(int bits) {
    return bits == 0 ? 0 : -1L << (64 - bits);
  }

  @Override
  public String toString() {
    return address.isIpv4() && length >= MAPPED_BITS
        ? address + "/" + (length - MAPPED_BITS)
        : address + "/" + length;
  }
}
