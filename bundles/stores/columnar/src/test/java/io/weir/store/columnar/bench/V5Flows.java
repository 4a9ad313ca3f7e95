package io.weir.store.columnar.bench;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Batches, if wanted with the names of their interfaces, like those of NetFlow v5 from 16
 * exporters: addresses Zipf-distributed over a million, ports half well known and half ephemeral,
 * 26 columns. Deterministic by seed.
 */
final class V5Flows {

  private static final int ADDRESSES = 1 << 20;
  private static final int[] SERVICES = {443, 80, 53, 22, 123, 25, 993, 8080, 3389, 5060};
  private static final int[] PROTOCOLS = {6, 6, 6, 17, 17, 1};

  private static final String[] NAMES = new String[49];

  static {
    Arrays.setAll(NAMES, ifIndex -> "GigabitEthernet0/" + ifIndex);
  }

  private final SplittableRandom random;
  private final boolean named;

  V5Flows(long seed, boolean named) {
    random = new SplittableRandom(seed);
    this.named = named;
  }

  /** A sealed batch collected within some milliseconds from a time on. */
  FlowBatch batch(int rows, long from, long millis) {
    FlowBatch batch = new FlowBatch(rows);
    batch.extend(rows);
    addresses(batch, rows);
    times(batch, rows, from, millis);
    counts(batch, rows);
    ports(batch, rows);
    for (int row = 0; row < rows; row++) {
      routing(batch, row);
    }
    if (named) {
      name(batch, FlowField.INGRESS_INTERFACE, FlowField.INGRESS_INTERFACE_NAME);
      name(batch, FlowField.EGRESS_INTERFACE, FlowField.EGRESS_INTERFACE_NAME);
    }
    Arrays.fill(batch.writeNumbers(FlowField.IP_VERSION), 4);
    Arrays.fill(batch.writeNumbers(FlowField.SAMPLING_SOURCE), 1);
    batch.seal();
    return batch;
  }

  private static void name(FlowBatch batch, FlowField index, FlowField name) {
    String[] names = batch.writeTexts(name);
    for (int row = 0; row < batch.size(); row++) {
      names[row] = NAMES[(int) batch.number(index, row)];
    }
  }

  private void addresses(FlowBatch batch, int rows) {
    batch.writeHighs(FlowField.EXPORTER);
    long[] exporters = batch.writeLows(FlowField.EXPORTER);
    batch.writeHighs(FlowField.SOURCE_ADDRESS);
    long[] sources = batch.writeLows(FlowField.SOURCE_ADDRESS);
    batch.writeHighs(FlowField.DESTINATION_ADDRESS);
    long[] destinations = batch.writeLows(FlowField.DESTINATION_ADDRESS);
    batch.writeHighs(FlowField.NEXT_HOP);
    long[] nextHops = batch.writeLows(FlowField.NEXT_HOP);
    for (int row = 0; row < rows; row++) {
      // 30 flows of a datagram come from the same exporter.
      int exporter = (row / 30 * 7) % 16;
      exporters[row] = Address.mapped(0xc0a80001 + exporter * 0x10100);
      sources[row] = Address.mapped(scrambled(zipf()));
      destinations[row] = Address.mapped(scrambled(zipf() + ADDRESSES));
      nextHops[row] = Address.mapped(0x0a0a0001 + random.nextInt(8) * 0x01000000);
    }
  }

  /** Rank r with a probability close to proportional to 1/r. */
  private int zipf() {
    return (int) Math.exp(random.nextDouble() * Math.log(ADDRESSES));
  }

  private static int scrambled(int rank) {
    int mixed = rank * 0x9e3779b1;
    return mixed ^ mixed >>> 15;
  }

  private void times(FlowBatch batch, int rows, long from, long millis) {
    long[] collected = batch.writeNumbers(FlowField.COLLECTION_TIME);
    long[] starts = batch.writeNumbers(FlowField.FLOW_START);
    long[] ends = batch.writeNumbers(FlowField.FLOW_END);
    for (int row = 0; row < rows; row++) {
      collected[row] = from + millis * row / rows;
      ends[row] = collected[row] - random.nextInt(15_000);
      starts[row] = ends[row] - (long) (-8000 * Math.log(1 - random.nextDouble()));
    }
  }

  private void counts(FlowBatch batch, int rows) {
    long[] octets = batch.writeNumbers(FlowField.OCTETS);
    long[] packets = batch.writeNumbers(FlowField.PACKETS);
    long[] scaledOctets = batch.writeNumbers(FlowField.SCALED_OCTETS);
    long[] scaledPackets = batch.writeNumbers(FlowField.SCALED_PACKETS);
    long[] intervals = batch.writeNumbers(FlowField.SAMPLING_INTERVAL);
    for (int row = 0; row < rows; row++) {
      packets[row] = 1 + (long) (-40 * Math.log(1 - random.nextDouble()));
      octets[row] = packets[row] * (40 + random.nextLong(1460));
      intervals[row] = 100;
      scaledOctets[row] = octets[row] * 100;
      scaledPackets[row] = packets[row] * 100;
    }
  }

  private void ports(FlowBatch batch, int rows) {
    long[] sources = batch.writeNumbers(FlowField.SOURCE_PORT);
    long[] destinations = batch.writeNumbers(FlowField.DESTINATION_PORT);
    for (int row = 0; row < rows; row++) {
      boolean reply = random.nextBoolean();
      long service = SERVICES[(int) Math.sqrt(random.nextInt(SERVICES.length * SERVICES.length))];
      long client = 1024 + random.nextLong(64_512);
      sources[row] = reply ? service : client;
      destinations[row] = reply ? client : service;
    }
  }

  private void routing(FlowBatch batch, int row) {
    int protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
    batch.writeNumbers(FlowField.PROTOCOL)[row] = protocol;
    batch.writeNumbers(FlowField.TCP_FLAGS)[row] = protocol == 6 ? random.nextInt(32) : 0;
    batch.writeNumbers(FlowField.TYPE_OF_SERVICE)[row] = random.nextInt(8) * 32L;
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = 1 + random.nextLong(48);
    batch.writeNumbers(FlowField.EGRESS_INTERFACE)[row] = 1 + random.nextLong(48);
    batch.writeNumbers(FlowField.SOURCE_AS)[row] = random.nextInt(65_536);
    batch.writeNumbers(FlowField.DESTINATION_AS)[row] = random.nextInt(65_536);
    batch.writeNumbers(FlowField.SOURCE_PREFIX_LENGTH)[row] = 8 + random.nextLong(17);
    batch.writeNumbers(FlowField.DESTINATION_PREFIX_LENGTH)[row] = 8 + random.nextLong(17);
    batch.writeNumbers(FlowField.OBSERVATION_DOMAIN)[row] = 0;
  }
}
