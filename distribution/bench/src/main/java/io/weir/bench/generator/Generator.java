package io.weir.bench.generator;

import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Sends prepared datagrams of several exporters to one destination. Used by one thread; runs follow
 * one another with sequence numbers that go on.
 */
public final class Generator implements Closeable {
  private static final int MOST_BURST = 256; // datagrams
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final GeneratorSettings settings;
  private final DatagramPool pool;
  private final List<Link> links = new ArrayList<>();
  private final long wallAtStart = System.currentTimeMillis();
  private final long start = System.nanoTime();
  private int turn;

  /**
   * Makes the datagrams and opens the sockets.
   *
   * @throws IOException if a socket cannot be opened
   */
  public Generator(GeneratorSettings settings) throws IOException {
    this(settings, new BackgroundTraffic(settings.seed()));
  }

  /** As above, with flows from a source of one's own. */
  public Generator(GeneratorSettings settings, FlowSource source) throws IOException {
    this.settings = settings;
    DatagramEncoder encoder = settings.protocol().encoder(settings.samplingInterval());
    pool =
        DatagramPool.build(
            encoder, source, settings.poolDatagrams(), settings.ipv6Percent(), settings.seed());
    List<Datagram> announcements = encoder.announcements();
    try {
      for (int id = 0; id < settings.exporters(); id++) {
        links.add(new Link(id, settings.destination(), announcements));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Sends for the given time, announcements of every exporter first.
   *
   * @param recordsPerSecond 0 for as fast as possible
   * @param stopped asked before every datagram; ends the run early, as an interrupt does
   */
  public Sent run(long recordsPerSecond, Duration duration, BooleanSupplier stopped) {
    long from = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    announceAll();
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    Pacer pacer = new Pacer(recordsPerSecond, MOST_BURST * pool.recordsPerDatagram(), begin);
    long now = pacer.await();
    while (now < end && !Thread.currentThread().isInterrupted() && !stopped.getAsBoolean()) {
      pacer.sent(sendNext(moment(now)));
      now = pacer.await();
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    double cpuSeconds = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    return new Sent(
        settings.protocol(),
        seconds,
        cpuSeconds,
        pacer.givenUpNanos() / 1e9,
        links.stream().map(Link::refusal).filter(r -> !r.isEmpty()).findFirst().orElse(""),
        links.stream().map(Link::sent).toList());
  }

  private void announceAll() {
    for (Link link : links) {
      link.begin();
      link.announce(moment(System.nanoTime()), settings.announceEvery());
    }
  }

  private long sendNext(Moment now) {
    Link link = links.get(turn);
    turn = (turn + 1) % links.size();
    link.announce(now, settings.announceEvery());
    Datagram next = pool.next();
    link.send(next, now);
    return next.tally().records();
  }

  private Moment moment(long nanoTime) {
    return Moment.of(wallAtStart, nanoTime - start);
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (Link link : links) {
      try {
        link.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
