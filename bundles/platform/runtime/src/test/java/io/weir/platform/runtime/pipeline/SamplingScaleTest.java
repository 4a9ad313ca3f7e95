package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.SamplingSource;
import io.weir.api.net.Address;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplingScaleTest {

  @Test
  void withoutAnIntervalScaledCountsAreTheCounts() {
    FlowBatch batch = Batches.open(3);
    new SamplingScale(List.of()).apply(batch);
    assertEquals(2, batch.number(FlowField.SCALED_OCTETS, 1));
  }

  @Test
  void theLongestPrefixWinsOverTheExporterAndOthersStay() {
    FlowBatch batch = Batches.open(3);
    String[] exporters = {"10.0.0.1", "10.1.0.1", "192.0.2.1"};
    for (int row = 0; row < 3; row++) {
      Address address = Address.parse(exporters[row]);
      batch.writeHighs(FlowField.EXPORTER)[row] = address.high();
      batch.writeLows(FlowField.EXPORTER)[row] = address.low();
      batch.writeNumbers(FlowField.SAMPLING_INTERVAL)[row] = 5;
      batch.writeNumbers(FlowField.SAMPLING_SOURCE)[row] = SamplingSource.OPTIONS.code();
    }
    new SamplingScale(
            List.of(
                SamplingOverride.parse("10.0.0.0/8=1000"),
                SamplingOverride.parse("10.1.0.0/16 = 7")))
        .apply(batch);
    assertEquals(1000, batch.number(FlowField.SCALED_OCTETS, 0));
    assertEquals(14, batch.number(FlowField.SCALED_OCTETS, 1));
    assertEquals(15, batch.number(FlowField.SCALED_OCTETS, 2));
    assertEquals(SamplingSource.CONFIGURATION.code(), batch.number(FlowField.SAMPLING_SOURCE, 1));
    assertEquals(SamplingSource.OPTIONS.code(), batch.number(FlowField.SAMPLING_SOURCE, 2));
  }

  @Test
  void productsAreExactOrTheMost() {
    Random random = new Random(1);
    FlowBatch batch = Batches.open(1000);
    long[] octets = batch.writeNumbers(FlowField.OCTETS);
    long[] intervals = batch.writeNumbers(FlowField.SAMPLING_INTERVAL);
    for (int row = 0; row < 1000; row++) {
      octets[row] = random.nextLong() >>> (1 + random.nextInt(62));
      intervals[row] = random.nextLong() >>> (1 + random.nextInt(62));
    }
    new SamplingScale(List.of()).apply(batch);
    for (int row = 0; row < 1000; row++) {
      BigInteger exact =
          BigInteger.valueOf(octets[row]).multiply(BigInteger.valueOf(Math.max(1, intervals[row])));
      BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
      assertEquals(exact.min(most).longValueExact(), batch.number(FlowField.SCALED_OCTETS, row));
    }
  }

  @Test
  void badOverridesAreRefusedWithASentence() {
    for (String text :
        List.of("10.0.0.0/8", "=5", "10.0.0.0/8=0", "10.0.0.0/8=-1", "x=5", "10.0.0.0/40=5")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> SamplingOverride.parse(text))
              .getMessage();
      assertTrue(message.startsWith("wanted "), message);
    }
  }
}
