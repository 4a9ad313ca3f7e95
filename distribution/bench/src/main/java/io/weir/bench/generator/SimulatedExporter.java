package io.weir.bench.generator;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;

/** An exporter that reports flows as they are given to it. Used by one thread. */
public final class SimulatedExporter implements Closeable {
  private static final int ANNOUNCE_EVERY = 100;

  private final Protocol protocol;
  private final DatagramEncoder encoder;
  private final Link link;
  private final long wallAtStart = System.currentTimeMillis();
  private final long start = System.nanoTime();

  /**
   * @param id decides its address, 127.1.0.1 + id, and its observation domain
   * @param samplingInterval that it announces: one of so many packets
   * @throws IOException if the socket cannot be opened
   */
  public SimulatedExporter(
      Protocol protocol, int id, int samplingInterval, InetSocketAddress collector)
      throws IOException {
    this.protocol = protocol;
    encoder = protocol.encoder(samplingInterval);
    link = new Link(id, collector, encoder.announcements());
  }

  /**
   * An exporter at an address of this machine.
   *
   * @param id its observation domain
   * @throws IOException if the socket cannot be opened
   */
  public SimulatedExporter(
      Protocol protocol,
      int id,
      InetAddress address,
      int samplingInterval,
      InetSocketAddress collector)
      throws IOException {
    this.protocol = protocol;
    encoder = protocol.encoder(samplingInterval);
    link = new Link(new Exporter(id, address), address, collector, encoder.announcements());
  }

  public Protocol protocol() {
    return protocol;
  }

  /** Can it report IPv6 flows? */
  public boolean carriesIpv6() {
    return encoder.carriesIpv6();
  }

  /** Sends all flows of the queue, in as few datagrams as they fit into, and empties it. */
  public void export(Queue<Flow> flows) {
    Moment now = Moment.of(wallAtStart, System.nanoTime() - start);
    link.announce(now, ANNOUNCE_EVERY);
    while (!flows.isEmpty()) {
      link.send(encoder.encode(flows, Integer.MAX_VALUE), now);
    }
  }

  /** Numbers datagrams with all flows of the queue, and sends none: the network loses them. */
  public void lose(Queue<Flow> flows) {
    Moment now = Moment.of(wallAtStart, System.nanoTime() - start);
    while (!flows.isEmpty()) {
      link.lose(encoder.encode(flows, Integer.MAX_VALUE), now);
    }
  }

  /** What was sent so far. */
  public ExporterSent sent() {
    return link.sent();
  }

  @Override
  public void close() throws IOException {
    link.close();
  }
}
