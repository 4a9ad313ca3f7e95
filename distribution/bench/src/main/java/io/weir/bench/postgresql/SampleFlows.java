package io.weir.bench.postgresql;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.util.SplittableRandom;

/**
 * Flows like NetFlow v5's from 16 exporters: a million addresses and 65,536 AS by Zipf's law, ports
 * half well known, 24 columns. Equal seeds give equal flows.
 */
final class SampleFlows {

  static final int ROWS = 4096;

  private static final int ADDRESSES = 1 << 20;
  private static final int[] SERVICES = {443, 80, 53, 22, 123, 25, 993, 8080, 3389, 5060};
  private static final int[] PROTOCOLS = {6, 6, 6, 17, 17, 1};

  private final SplittableRandom random;

  SampleFlows(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A sealed batch of {@link #ROWS} collected within some milliseconds from a time on. */
  FlowBatch batch(long from, long millis) {
    FlowBatch batch = new FlowBatch(ROWS);
    batch.extend(ROWS);
    for (int row = 0; row < ROWS; row++) {
      times(batch, row, from + millis * row / ROWS);
      addresses(batch, row);
      counts(batch, row);
      routing(batch, row);
    }
    batch.seal();
    return batch;
  }

  private void times(FlowBatch batch, int row, long collected) {
    long end = collected - random.nextInt(15_000);
    batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = collected;
    batch.writeNumbers(FlowField.FLOW_END)[row] = end;
    batch.writeNumbers(FlowField.FLOW_START)[row] = end - random.nextInt(30_000);
  }

  private void addresses(FlowBatch batch, int row) {
    address(batch, FlowField.EXPORTER, row, 0xc0a80001 + (row / 30 * 7 % 16) * 0x10100);
    address(batch, FlowField.SOURCE_ADDRESS, row, scrambled(zipf(ADDRESSES)));
    address(batch, FlowField.DESTINATION_ADDRESS, row, scrambled(zipf(ADDRESSES) + ADDRESSES));
    address(batch, FlowField.NEXT_HOP, row, 0x0a0a0001 + random.nextInt(8) * 0x01000000);
  }

  private static void address(FlowBatch batch, FlowField field, int row, int ipv4) {
    batch.writeHighs(field);
    batch.writeLows(field)[row] = Address.mapped(ipv4);
  }

  /** Rank r with a probability close to proportional to 1/r. */
  private int zipf(int ranks) {
    return (int) Math.exp(random.nextDouble() * Math.log(ranks));
  }

  private static int scrambled(int rank) {
    int mixed = rank * 0x9e3779b1;
    return mixed ^ mixed >>> 15;
  }

  private void counts(FlowBatch batch, int row) {
    long packets = 1 + (long) (-40 * Math.log(1 - random.nextDouble()));
    long octets = packets * (40 + random.nextLong(1460));
    batch.writeNumbers(FlowField.PACKETS)[row] = packets;
    batch.writeNumbers(FlowField.OCTETS)[row] = octets;
    batch.writeNumbers(FlowField.SAMPLING_INTERVAL)[row] = 100;
    batch.writeNumbers(FlowField.SCALED_PACKETS)[row] = 100 * packets;
    batch.writeNumbers(FlowField.SCALED_OCTETS)[row] = 100 * octets;
  }

  private void routing(FlowBatch batch, int row) {
    int protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
    boolean reply = random.nextBoolean();
    long service = SERVICES[zipf(SERVICES.length + 1) - 1];
    long client = 1024 + random.nextLong(64_512);
    batch.writeNumbers(FlowField.PROTOCOL)[row] = protocol;
    batch.writeNumbers(FlowField.SOURCE_PORT)[row] = reply ? service : client;
    batch.writeNumbers(FlowField.DESTINATION_PORT)[row] = reply ? client : service;
    batch.writeNumbers(FlowField.TCP_FLAGS)[row] = protocol == 6 ? random.nextInt(32) : 0;
    batch.writeNumbers(FlowField.TYPE_OF_SERVICE)[row] = random.nextInt(8) * 32L;
    batch.writeNumbers(FlowField.IP_VERSION)[row] = 4;
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[row] = 1 + random.nextLong(48);
    batch.writeNumbers(FlowField.EGRESS_INTERFACE)[row] = 1 + random.nextLong(48);
    batch.writeNumbers(FlowField.SOURCE_AS)[row] = zipf(65_536);
    batch.writeNumbers(FlowField.DESTINATION_AS)[row] = zipf(65_536);
    batch.writeNumbers(FlowField.SOURCE_PREFIX_LENGTH)[row] = 8 + random.nextLong(17);
    batch.writeNumbers(FlowField.DESTINATION_PREFIX_LENGTH)[row] = 8 + random.nextLong(17);
  }
}
