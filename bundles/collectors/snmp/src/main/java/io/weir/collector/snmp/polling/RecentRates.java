package io.weir.collector.snmp.polling;

import java.util.Arrays;
import java.util.Optional;

/**
 * Rates of one direction in the last 24 hours, in slots of five minutes. Kept to eight bits of
 * fraction, 0.2 %, because there may be hundreds of thousands of interfaces: 640 octets, and 48
 * where nothing goes through. Not thread-safe.
 */
final class RecentRates {

  private static final long SLOT = 300_000;
  private static final int SLOTS = (int) (RecentDay.MILLIS / SLOT);
  private static final short NOTHING = upper(Float.NaN);
  private static final short[] IDLE = {};

  private short[] slots = IDLE;

  /** The slot that is being filled, counted from the epoch. */
  private long open = Long.MIN_VALUE;

  /** While no slot had anything: how many before the open one are known, without a gap. */
  private int zeros;

  private double amount;
  private double millis;

  /**
   * Of rates a second.
   *
   * @param percentile95 the smallest rate that 95 % of the slots do not exceed
   */
  record Rates(double min, double mean, double max, double percentile95) {

    /** The rates in another unit. */
    Rates times(double factor) {
      return new Rates(min * factor, mean * factor, max * factor, percentile95 * factor);
    }
  }

  /** Notes what went through from one time to a later one, in milliseconds since the epoch. */
  void note(long from, long to, double amountThen) {
    double rate = amountThen / (to - from);
    long begin = Math.max(from, to - RecentDay.MILLIS);
    for (long slot = Math.floorDiv(begin, SLOT); slot * SLOT < to; slot++) {
      advance(slot);
      double part = Math.min(to, (slot + 1) * SLOT) - Math.max(begin, slot * SLOT);
      amount += rate * part;
      millis += part;
    }
  }

  /** What comes for a slot that is over, as our clock was set back, counts in the open one. */
  private void advance(long slot) {
    if (slot <= open) {
      return;
    }
    if (open != Long.MIN_VALUE) {
      close();
      skip(slot);
    }
    open = slot;
    amount = 0;
    millis = 0;
  }

  private void close() {
    short value = millis > 0 ? upper((float) (1_000 * amount / millis)) : NOTHING;
    if (slots.length == 0 && value == 0) {
      zeros = Math.min(zeros + 1, SLOTS);
      return;
    }
    if (slots.length == 0) {
      slots = new short[SLOTS];
      Arrays.fill(slots, NOTHING);
      for (int back = 1; back <= zeros; back++) {
        slots[place(open - back)] = 0;
      }
    }
    slots[place(open)] = value;
  }

  private void skip(long next) {
    if (next > open + 1) {
      zeros = 0;
    }
    for (long slot = Math.max(open + 1, next - SLOTS); slot < next && slots.length > 0; slot++) {
      slots[place(slot)] = NOTHING;
    }
  }

  private static int place(long slot) {
    return Math.floorMod(slot, SLOTS);
  }

  /** What there was in the 24 hours before a time; empty if nothing is known of them. */
  Optional<Rates> before(long end) {
    float[] known = new float[SLOTS];
    int count = 0;
    long first = Math.max(Math.floorDiv(end, SLOT) - SLOTS, open - SLOTS + 1);
    for (long slot = first; slot < open; slot++) {
      short value = slots.length > 0 ? slots[place(slot)] : slot >= open - zeros ? 0 : NOTHING;
      if (value != NOTHING) {
        known[count++] = value(value);
      }
    }
    if (millis > 0 && first <= open) {
      known[count++] = (float) (1_000 * amount / millis);
    }
    return count == 0 ? Optional.empty() : Optional.of(rates(known, count));
  }

  private static Rates rates(float[] known, int count) {
    Arrays.sort(known, 0, count);
    double sum = 0;
    for (int place = 0; place < count; place++) {
      sum += known[place];
    }
    int place = (int) Math.ceil(0.95 * count) - 1;
    return new Rates(known[0], sum / count, known[count - 1], known[place]);
  }

  /** The upper half of a number's bits, rounded. */
  private static short upper(float value) {
    int bits = Float.floatToIntBits(value);
    return (short) (Float.isNaN(value) ? bits >>> Short.SIZE : (bits + 0x8000) >>> Short.SIZE);
  }

  private static float value(short upper) {
    return Float.intBitsToFloat(upper << Short.SIZE);
  }
}
