package io.weir.platform.runtime.spool;

/** An item is a number and, for rows, its last digit plus one; octets of a pattern follow. */
final class NumberCodec implements Codec<Long> {

  static int rowsOf(long number) {
    return (int) (number % 10) + 1;
  }

  @Override
  public int rows(Long number) {
    return rowsOf(number);
  }

  @Override
  public Octets encode(Long number) {
    OctetWriter out = new OctetWriter();
    out.putLong(number);
    for (int i = 0; i < number % 37; i++) {
      out.putByte((int) (number + i));
    }
    return new Octets(out.octets(), out.size());
  }

  @Override
  public Long decode(byte[] octets) throws CorruptRecordException {
    OctetReader in = new OctetReader(octets);
    long number = in.getLong();
    for (int i = 0; i < number % 37; i++) {
      if (in.getByte() != ((number + i) & 0xFF)) {
        throw new CorruptRecordException("another pattern");
      }
    }
    return number;
  }
}
