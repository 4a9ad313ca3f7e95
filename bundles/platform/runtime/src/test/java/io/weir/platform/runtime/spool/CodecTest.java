package io.weir.platform.runtime.spool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodecTest {

  private final Random random = new Random(11);

  private static byte[] copy(Octets octets) {
    return Arrays.copyOf(octets.array(), octets.length());
  }

  private FlowBatch batch(int rows) {
    FlowBatch batch = new FlowBatch(rows + random.nextInt(5) + 1);
    batch.extend(rows);
    for (FlowField field : FlowField.values()) {
      int bits = random.nextInt(65);
      if (random.nextInt(3) > 0) {
        for (int row = 0; row < rows; row++) {
          write(batch, field, row, bits == 0 ? 0 : random.nextLong() >>> (64 - bits));
        }
      }
    }
    batch.seal();
    return batch;
  }

  private void write(FlowBatch batch, FlowField field, int row, long value) {
    String[] texts = {null, "", "ge-0/0/1", "été", "\uD800x", "語"};
    switch (field.kind()) {
      case TEXT -> batch.writeTexts(field)[row] = texts[(int) ((value >>> 1) % texts.length)];
      case ADDRESS -> {
        batch.writeHighs(field)[row] = value;
        batch.writeLows(field)[row] = ~value;
      }
      default -> batch.writeNumbers(field)[row] = value;
    }
  }

  private static void assertSame(FlowBatch wanted, FlowBatch got) {
    assertEquals(wanted.size(), got.size());
    assertEquals(wanted.fields(), got.fields());
    assertTrue(got.isSealed());
    for (FlowField field : wanted.fields()) {
      int rows = wanted.size();
      switch (field.kind()) {
        case TEXT ->
            assertArrayEquals(
                Arrays.copyOf(wanted.texts(field), rows), Arrays.copyOf(got.texts(field), rows));
        case ADDRESS -> {
          assertArrayEquals(
              Arrays.copyOf(wanted.highs(field), rows), Arrays.copyOf(got.highs(field), rows));
          assertArrayEquals(
              Arrays.copyOf(wanted.lows(field), rows), Arrays.copyOf(got.lows(field), rows));
        }
        default ->
            assertArrayEquals(
                Arrays.copyOf(wanted.numbers(field), rows),
                Arrays.copyOf(got.numbers(field), rows));
      }
    }
  }

  @Test
  void everyBitOfABatchComesBack() throws Exception {
    FlowBatchCodec codec = new FlowBatchCodec();
    for (int round = 0; round < 200; round++) {
      FlowBatch batch = batch(random.nextInt(60) + 1);
      assertSame(batch, codec.decode(copy(codec.encode(batch))));
    }
  }

  @Test
  void textsOfAnyCharactersComeBack() throws Exception {
    FlowBatchCodec codec = new FlowBatchCodec();
    FlowBatch batch = new FlowBatch(4);
    batch.extend(4);
    String[] texts = batch.writeTexts(FlowField.USER_NAME);
    texts[0] = "\uD800";
    texts[1] = "\u00FF\u0000";
    texts[3] = "語 \uDFFF\uD83D\uDE00";
    batch.seal();
    assertSame(batch, codec.decode(copy(codec.encode(batch))));
  }

  @Test
  void samplesComeBack() throws Exception {
    SampleCodec codec = new SampleCodec();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      SeriesKey key = new SeriesKey("m" + i % 3, Map.of("exporter", "é" + i % 7, "語", "\uD800"));
      double value = Double.longBitsToDouble(random.nextLong());
      samples.add(new Sample(key, random.nextLong(), Double.isNaN(value) ? i : value));
    }
    List<Sample> got = codec.decode(copy(codec.encode(samples)));
    assertEquals(samples.size(), got.size());
    for (int i = 0; i < got.size(); i++) {
      assertEquals(samples.get(i).key(), got.get(i).key());
      assertEquals(samples.get(i).timeMillis(), got.get(i).timeMillis());
      assertEquals(
          Double.doubleToRawLongBits(samples.get(i).value()),
          Double.doubleToRawLongBits(got.get(i).value()));
    }
  }

  @Test
  void cutOffOctetsAreCorrupt() {
    FlowBatchCodec codec = new FlowBatchCodec();
    byte[] whole = copy(codec.encode(batch(9)));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(CorruptRecordException.class, () -> codec.decode(cut));
    }
    SampleCodec sampleCodec = new SampleCodec();
    byte[] sample =
        copy(sampleCodec.encode(List.of(new Sample(new SeriesKey("m", Map.of("a", "b")), 1, 2))));
    for (int length = 0; length < sample.length; length++) {
      byte[] cut = Arrays.copyOf(sample, length);
      assertThrows(CorruptRecordException.class, () -> sampleCodec.decode(cut));
    }
  }

  @Test
  void damagedOctetsAreDecodedOrCorruptAndNothingElse() {
    FlowBatchCodec flows = new FlowBatchCodec();
    SampleCodec samples = new SampleCodec();
    byte[] batch = copy(flows.encode(batch(5)));
    byte[] sample =
        copy(samples.encode(List.of(new Sample(new SeriesKey("m", Map.of("a", "b")), 1, 2))));
    int corrupt = 0;
    for (int round = 0; round < 20_000; round++) {
      corrupt += decodes(flows, damaged(batch)) ? 0 : 1;
      corrupt += decodes(samples, damaged(sample)) ? 0 : 1;
    }
    assertTrue(corrupt > 1000);
  }

  private byte[] damaged(byte[] whole) {
    byte[] octets = whole.clone();
    octets[random.nextInt(octets.length)] = (byte) random.nextInt();
    return octets;
  }

  private static boolean decodes(Codec<?> codec, byte[] octets) {
    try {
      codec.decode(octets);
      return true;
    } catch (CorruptRecordException e) {
      return false;
    }
  }
}
