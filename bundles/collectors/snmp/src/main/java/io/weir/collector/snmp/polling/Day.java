package io.weir.collector.snmp.polling;

import java.util.Arrays;
import java.util.Optional;

/**
 * Rates of one direction in the slots of one day, five minutes each, from the first slot that is
 * known. Kept to eight bits of fraction, 0.4 %, because there may be hundreds of thousands of
 * interfaces; one where nothing goes through keeps nothing. Not thread-safe.
 */
final class Day {

  private static final int SLOT_SECONDS = 300;
  private static final int SLOTS = 86_400 / SLOT_SECONDS;
  private static final short NOTHING = upper(Float.NaN);
  private static final short[] IDLE = {};

  private short[] slots = IDLE;
  private int open = -1;
  private int idleSlots;
  private double amount;
  private double seconds;

  /**
   * Of rates.
   *
   * @param percentile95 the smallest rate that 95 % of the slots do not exceed
   */
  record Rates(double min, double mean, double max, double percentile95) {

    /** The rates in another unit. */
    Rates times(double factor) {
      return new Rates(min * factor, mean * factor, max * factor, percentile95 * factor);
    }
  }

  /** Notes what went through in an interval that ended in this second of the day. */
  void note(long secondOfDay, double amountThen, double secondsThen) {
    int slot = (int) (secondOfDay / SLOT_SECONDS);
    if (slot != open) {
      close();
      open = slot;
    }
    amount += amountThen;
    seconds += secondsThen;
  }

  private void close() {
    if (seconds > 0) {
      float rate = (float) (amount / seconds);
      if (rate == 0 && slots.length == 0) {
        idleSlots++;
      } else {
        fill();
        slots[open] = upper(rate);
      }
    }
    amount = 0;
    seconds = 0;
  }

  /** Idle slots count as if they lay at the day's begin: rates do not tell when they were. */
  private void fill() {
    if (slots.length == 0) {
      slots = new short[SLOTS];
      Arrays.fill(slots, NOTHING);
    }
  }

  /** What was in the day so far; empty if nothing is known. */
  Optional<Rates> rates() {
    float[] known = new float[SLOTS + 1];
    int count = Math.min(idleSlots, SLOTS);
    for (short slot : slots) {
      if (slot != NOTHING && count < SLOTS) {
        known[count++] = value(slot);
      }
    }
    if (seconds > 0) {
      known[count++] = (float) (amount / seconds);
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

  private static short upper(float value) {
    return (short) (Float.floatToIntBits(value) >>> Short.SIZE);
  }

  private static float value(short upper) {
    return Float.intBitsToFloat(upper << Short.SIZE);
  }
}
