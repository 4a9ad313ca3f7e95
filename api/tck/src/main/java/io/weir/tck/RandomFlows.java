package io.weir.tck;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Batches of flows out of a seed: few different values, so that keys meet, and the extremes of
 * every kind among them. Equal seeds give equal flows.
 */
public final class RandomFlows {

  private static final long[] NUMBERS = {
    0,
    1,
    2,
    6,
    17,
    80,
    443,
    255,
    256,
    65_535,
    65_536,
    0xffff_ffffL,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1
  };
  private static final long[] MACS = {
    0, 1, 0x0200_5e10_0001L, 0x7fff_ffff_ffffL, 0xffff_ffff_ffffL
  };
  private static final List<Address> ADDRESSES =
      List.of(
          Address.UNSPECIFIED,
          Address.parse("0.0.0.0"),
          Address.parse("10.0.0.1"),
          Address.parse("10.0.0.2"),
          Address.parse("192.0.2.255"),
          Address.parse("255.255.255.255"),
          Address.parse("::1"),
          Address.parse("2001:db8::1"),
          Address.parse("2001:db8:8000::"),
          Address.parse("ff02::fb"),
          Address.parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
  private static final List<String> TEXTS =
      List.of("", "a", "b", "Gi0/0/1", "xe-0/0/0.100", "Zürich", "日本", "😀", " ", "\"\\\n");
  private static final Set<FlowField> ALWAYS = EnumSet.of(FlowField.COLLECTION_TIME);
  private static final Set<FlowField> SUMMED =
      EnumSet.of(
          FlowField.OCTETS, FlowField.PACKETS, FlowField.SCALED_OCTETS, FlowField.SCALED_PACKETS);

  private final SplittableRandom random;

  public RandomFlows(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * A sealed batch with any of the fields.
   *
   * @param rows how many flows
   * @param from the earliest collection time, in milliseconds
   * @param spread they are collected within this many milliseconds from then on
   */
  public FlowBatch batch(int rows, long from, long spread) {
    FlowBatch batch = new FlowBatch(Math.max(rows, 1));
    batch.extend(rows);
    for (FlowField field : FlowField.values()) {
      if (ALWAYS.contains(field) || random.nextInt(4) > 0) {
        fill(batch, field);
      }
    }
    collect(batch, from, spread);
    batch.seal();
    return batch;
  }

  private void collect(FlowBatch batch, long from, long spread) {
    long[] times = random.longs(batch.size(), from, from + spread).sorted().toArray();
    System.arraycopy(times, 0, batch.writeNumbers(FlowField.COLLECTION_TIME), 0, batch.size());
  }

  private void fill(FlowBatch batch, FlowField field) {
    for (int row = 0; row < batch.size(); row++) {
      switch (field.kind()) {
        case ADDRESS -> {
          Address address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
          batch.writeHighs(field)[row] = address.high();
          batch.writeLows(field)[row] = address.low();
        }
        case TEXT -> {
          int text = random.nextInt(TEXTS.size() + 1);
          batch.writeTexts(field)[row] = text == TEXTS.size() ? null : TEXTS.get(text);
        }
        case MAC -> batch.writeNumbers(field)[row] = MACS[random.nextInt(MACS.length)];
        case NUMBER, TIME -> batch.writeNumbers(field)[row] = number(field);
      }
    }
  }

  private long number(FlowField field) {
    return SUMMED.contains(field)
        ? random.nextInt(1, 1_000_000)
        : NUMBERS[random.nextInt(NUMBERS.length)];
  }
}
