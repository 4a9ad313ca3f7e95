package io.weir.enricher.interfaces.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NamingTest {

  private static final int ROUNDS = 300;

  @Test
  void everyRowOfEveryBatchGetsWhatASimpleLookGives() {
    Random random = new Random(4);
    for (int round = 0; round < ROUNDS; round++) {
      Map<Address, Map<Long, String>> known = known(random);
      Map<Address, NameTable> tables = new HashMap<>();
      long seed = random.nextLong();
      known.forEach((address, names) -> tables.put(address, new NameTable(names, seed)));
      FlowBatch batch = batch(random, new ArrayList<>(known.keySet()));
      List<String> wanted = new ArrayList<>();
      Tally counted = new Tally();
      Naming.Counts counts = new Naming.Counts();
      expect(batch, known, FlowField.INGRESS_INTERFACE, wanted, counts);
      expect(batch, known, FlowField.EGRESS_INTERFACE, wanted, counts);

      Naming.apply(batch, new NameBook(tables, seed), counted);

      List<String> got = new ArrayList<>();
      for (FlowField text : names()) {
        IntStream.range(0, batch.size()).forEach(row -> got.add(batch.text(text, row)));
      }
      assertEquals(wanted, got);
      assertEquals(counts.named, counted.named());
      assertEquals(counts.exported, counted.exported());
      assertEquals(counts.unknownExporter, counted.unknownExporter());
      assertEquals(counts.unknownInterface, counted.unknownInterface());
    }
  }

  private static List<FlowField> names() {
    return List.of(FlowField.INGRESS_INTERFACE_NAME, FlowField.EGRESS_INTERFACE_NAME);
  }

  private static FlowField nameOf(FlowField index) {
    return names().get(index == FlowField.INGRESS_INTERFACE ? 0 : 1);
  }

  private static void expect(
      FlowBatch batch,
      Map<Address, Map<Long, String>> known,
      FlowField index,
      List<String> wanted,
      Naming.Counts counts) {
    for (int row = 0; row < batch.size(); row++) {
      String given = batch.text(nameOf(index), row);
      Map<Long, String> device = known.get(batch.address(FlowField.EXPORTER, row));
      long ifIndex = batch.number(index, row);
      if (!given.isEmpty() || ifIndex == 0) {
        counts.exported += ifIndex == 0 ? 0 : 1;
        wanted.add(given);
      } else if (device == null) {
        counts.unknownExporter++;
        wanted.add("");
      } else {
        counts.named += device.containsKey(ifIndex) ? 1 : 0;
        counts.unknownInterface += device.containsKey(ifIndex) ? 0 : 1;
        wanted.add(device.getOrDefault(ifIndex, ""));
      }
    }
  }

  private static Map<Address, Map<Long, String>> known(Random random) {
    Map<Address, Map<Long, String>> known = new HashMap<>();
    for (int device = random.nextInt(20); device > 0; device--) {
      Map<Long, String> names = new HashMap<>();
      for (int one = random.nextInt(60); one > 0; one--) {
        names.put(ifIndex(random), "if" + random.nextInt(1000));
      }
      known.put(address(random), names);
    }
    return known;
  }

  private static Address address(Random random) {
    return random.nextBoolean()
        ? Address.ofIpv4(random.nextInt(64))
        : new Address(random.nextInt(8), random.nextInt(8));
  }

  /** Small ones, large ones, and the largest. */
  private static long ifIndex(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0xffff_ffffL - random.nextInt(3);
      case 1 -> 1 + (long) random.nextInt(1 << 30) * 2;
      default -> 1 + random.nextInt(64);
    };
  }

  /** Of known and unknown exporters, in runs; some columns are missing, some names given. */
  private static FlowBatch batch(Random random, List<Address> exporters) {
    FlowBatch batch = new FlowBatch(256);
    batch.extend(random.nextInt(257));
    boolean egress = random.nextInt(4) > 0;
    boolean given = random.nextBoolean();
    Address exporter = address(random);
    for (int row = 0; row < batch.size(); row++) {
      if (random.nextInt(10) == 0) {
        boolean strange = exporters.isEmpty() || random.nextInt(4) == 0;
        exporter = strange ? address(random) : exporters.get(random.nextInt(exporters.size()));
      }
      batch.writeHighs(FlowField.EXPORTER)[row] = exporter.high();
      batch.writeLows(FlowField.EXPORTER)[row] = exporter.low();
      batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = seen(random);
      if (egress) {
        batch.writeNumbers(FlowField.EGRESS_INTERFACE)[row] = seen(random);
      }
      if (given && random.nextInt(3) == 0) {
        batch.writeTexts(FlowField.INGRESS_INTERFACE_NAME)[row] = random.nextBoolean() ? "own" : "";
      }
    }
    return batch;
  }

  private static long seen(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> 0;
      case 1 -> random.nextLong();
      default -> ifIndex(random);
    };
  }

  @Test
  void aColumnIsMadeOnlyForANameToStandIn() {
    FlowBatch batch = new FlowBatch(4);
    batch.extend(4);
    batch.writeLows(FlowField.EXPORTER)[0] = 7;
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[0] = 1;

    Naming.apply(batch, NameBook.EMPTY, new Tally());

    assertFalse(batch.has(FlowField.INGRESS_INTERFACE_NAME));
    assertFalse(batch.has(FlowField.EGRESS_INTERFACE_NAME));
  }

  @Test
  void aTableHoldsAsManyAsItIsGiven() {
    Map<Long, String> names = new HashMap<>();
    LongStream.rangeClosed(1, 50_000).forEach(index -> names.put(index << 16 | 1, "if" + index));
    NameTable table = new NameTable(names, 99);

    assertEquals(50_000, table.size());
    names.forEach((index, name) -> assertEquals(name, table.find(index)));
    assertNull(table.find(2));
    assertNull(table.find(0));
    assertNull(table.find(-1));
  }

  @Test
  void aNumberThatIsNoIfIndexIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new NameTable(Map.of(0L, "a"), 1));
    assertThrows(IllegalArgumentException.class, () -> new NameTable(Map.of(1L << 32, "a"), 1));
    assertThrows(IllegalArgumentException.class, () -> new NameTable(Map.of(1L, ""), 1));
  }
}
