package io.weir.collector.snmpsimulator.agent;

/** Reads BER as RFC 3417, section 8 restricts it. Is pointed at one message after another. */
final class BerReader {

  private byte[] octets = {};
  private int position;
  private int limit;

  void reset(byte[] message, int length) {
    reset(message, 0, length);
  }

  void reset(byte[] message, int from, int to) {
    octets = message;
    position = from;
    limit = to;
  }

  int position() {
    return position;
  }

  boolean hasMore() {
    return position < limit;
  }

  /** Reads a tag and a length, and makes the value's end the end of what can be read. */
  void enter(int tag) throws MalformedMessage {
    int length = header(tag);
    limit = position + length;
  }

  /** Reads a tag without going past it. */
  int peek() throws MalformedMessage {
    if (position >= limit) {
      throw new MalformedMessage("wanted a tag, got the end");
    }
    return octets[position] & 0xff;
  }

  /**
   * Reads a tag and a length.
   *
   * @return the value's octets, all of which are there
   */
  int header(int tag) throws MalformedMessage {
    if (peek() != tag) {
      throw new MalformedMessage("wanted tag " + tag + ", got " + peek());
    }
    position++;
    return length();
  }

  void skip(int count) {
    position += count;
  }

  /** Goes past one value of any type. */
  void skipValue() throws MalformedMessage {
    skip(header(peek()));
  }

  int integer() throws MalformedMessage {
    int length = header(Ber.INTEGER);
    if (length < 1 || length > Integer.BYTES) {
      throw new MalformedMessage("wanted an integer of 1 to 4 octets, got " + length);
    }
    int value = octets[position++];
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (octets[position++] & 0xff);
    }
    return value;
  }

  void name(ObjectName into) throws MalformedMessage {
    int length = header(Ber.OBJECT_IDENTIFIER);
    int end = position + length;
    into.clear();
    if (position == end) {
      throw new MalformedMessage("wanted an object identifier, got no octets");
    }
    firstTwo(arc(end), into);
    while (position < end) {
      if (into.length() == ObjectName.MOST) {
        throw new MalformedMessage("wanted at most 128 sub-identifiers");
      }
      into.add(arc(end));
    }
  }

  /** X.690, section 8.19.4: the first sub-identifier holds two. */
  private static void firstTwo(int packed, ObjectName into) {
    int first = Integer.compareUnsigned(packed, 80) >= 0 ? 2 : packed / 40;
    into.add(first);
    into.add(packed - first * 40);
  }

  private int arc(int end) throws MalformedMessage {
    long value = 0;
    while (position < end) {
      int octet = octets[position++];
      value = (value << 7) | (octet & 0x7f);
      if (value > 0xffff_ffffL) {
        throw new MalformedMessage("wanted a sub-identifier of 32 bits");
      }
      if (octet >= 0) {
        return (int) value;
      }
    }
    throw new MalformedMessage("wanted the rest of a sub-identifier, got the end");
  }

  private int length() throws MalformedMessage {
    if (position >= limit) {
      throw new MalformedMessage("wanted a length, got the end");
    }
    int first = octets[position++] & 0xff;
    long length = first;
    if (first >= 0x80) {
      int count = first & 0x7f;
      if (count == 0 || count > 4 || count > limit - position) {
        throw new MalformedMessage("wanted a length of 1 to 4 octets, got " + count);
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = (length << 8) | (octets[position++] & 0xff);
      }
    }
    if (length > limit - position) {
      throw new MalformedMessage("wanted " + length + " octets, got " + (limit - position));
    }
    return (int) length;
  }
}
