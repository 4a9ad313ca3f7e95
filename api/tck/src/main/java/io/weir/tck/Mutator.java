package io.weir.tck;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages datagrams the ways that find faults in decoders. Equal seeds do equal damage. */
public final class Mutator {

  private static final int[] EXTREMES = {0, 1, 2, 3, 4, 255, 256, 0x7fff, 0x8000, 0xfffe, 0xffff};
  private static final int MAX_LENGTH = 65_507;

  private final SplittableRandom random;
  private final List<byte[]> originals;

  public Mutator(long seed, List<byte[]> originals) {
    this.random = new SplittableRandom(seed);
    this.originals = List.copyOf(originals);
  }

  /** One of the originals, damaged once or several times. */
  public byte[] next() {
    byte[] datagram = pick().clone();
    for (int times = random.nextInt(1, 6); times > 0; times--) {
      datagram = damage(datagram);
    }
    return datagram;
  }

  private byte[] pick() {
    return originals.get(random.nextInt(originals.size()));
  }

  private byte[] damage(byte[] datagram) {
    if (datagram.length < 4) {
      return splice(datagram);
    }
    int at = random.nextInt(datagram.length - 3);
    switch (random.nextInt(7)) {
      case 0 -> datagram[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> datagram[at] = (byte) random.nextInt(256);
      case 2 -> putShort(datagram, at, EXTREMES[random.nextInt(EXTREMES.length)]);
      case 3 -> putShort(datagram, at, random.nextInt(datagram.length + 8));
      case 4 -> Arrays.fill(datagram, at, at + 4, (byte) (random.nextBoolean() ? 0xff : 0));
      case 5 -> datagram = Arrays.copyOf(datagram, at);
      default -> datagram = splice(datagram);
    }
    return datagram;
  }

  private static void putShort(byte[] datagram, int at, int value) {
    datagram[at] = (byte) (value >> 8);
    datagram[at + 1] = (byte) value;
  }

  /** The head of one datagram with a piece of another behind it. */
  private byte[] splice(byte[] head) {
    byte[] other = pick();
    int keep = random.nextInt(head.length + 1);
    int from = random.nextInt(other.length + 1);
    int count = Math.min(random.nextInt(other.length - from + 1), MAX_LENGTH - keep);
    byte[] spliced = Arrays.copyOf(head, keep + count);
    System.arraycopy(other, from, spliced, keep, count);
    return spliced;
  }
}
