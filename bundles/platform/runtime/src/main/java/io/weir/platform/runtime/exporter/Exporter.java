package io.weir.platform.runtime.exporter;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.ParkEvent;
import io.weir.api.flow.SamplingSource;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One sender of datagrams, as one listener sees it. Written by the listener's thread, read by any:
 * every method takes the exporter's own lock, which nobody else holds for long.
 */
public final class Exporter extends RecentTable.Entry<Exporter> {

  private final ExporterId id;
  private final long firstSeen;
  private final SequenceStreams streams;
  private final ClockSkew skew = new ClockSkew();
  private Reasons errors;
  private long lastSeen;
  private long datagrams;
  private long octets;
  private long records;
  private long parked;
  private long samplingInterval;
  private long samplingSource;

  Exporter(ExporterId id, StreamBudget budget, long nowMillis) {
    super(id.address().high(), id.address().low(), id.port());
    this.id = id;
    this.firstSeen = nowMillis;
    this.lastSeen = nowMillis;
    this.streams = new SequenceStreams(budget);
  }

  /** Stands for "no exporter", where a decoder reports something outside of any datagram. */
  public static Exporter nobody() {
    return new Exporter(new ExporterId(Address.UNSPECIFIED, 0), new StreamBudget(0), 0);
  }

  public ExporterId id() {
    return id;
  }

  /** A datagram arrived; answers whether it is the first. */
  public synchronized boolean arrived(int payload, long nowMillis) {
    datagrams++;
    octets += payload;
    lastSeen = nowMillis;
    return datagrams == 1;
  }

  /** A datagram was decoded. */
  public synchronized void decoded(int rows, SequenceNotes notes, long nowMillis) {
    records += rows;
    if (notes.hasClock()) {
      skew.observe(notes.exportMillis(), nowMillis);
    }
    for (int i = 0; i < notes.size(); i++) {
      streams.receive(notes, i, notes.upMillis(), notes.bootMillis(), nowMillis);
    }
  }

  public synchronized void error(String reason) {
    if (errors == null) {
      errors = new Reasons();
    }
    errors.add(reason, 1);
  }

  public synchronized void parked(ParkEvent event) {
    parked = Math.max(0, parked + (event == ParkEvent.PARKED ? 1 : -1));
  }

  /** The sampling that the latest flow was scaled with. */
  public synchronized void sampling(long interval, long source) {
    samplingInterval = interval;
    samplingSource = source;
  }

  /** The sets that a decoder kept went with it. */
  synchronized void forgetParked() {
    parked = 0;
  }

  synchronized SequenceTotals totals(SequenceUnit unit, long nowMillis) {
    return streams.totals(unit, nowMillis);
  }

  synchronized void release() {
    streams.release();
  }

  synchronized ExporterStatus status(String collector, String protocol, long nowMillis) {
    SequenceTotals totals = streams.totals(streams.principal(), nowMillis);
    return new ExporterStatus(
        id,
        collector,
        protocol,
        datagrams,
        octets,
        records,
        errors == null ? Map.of() : errors.counts(),
        totals.missing(),
        text(streams.principal()),
        totals.duplicates(),
        totals.reordered(),
        totals.restarts(),
        skew.smoothed(),
        samplingInterval,
        SamplingSource.of(samplingSource),
        parked,
        Instant.ofEpochMilli(firstSeen),
        Instant.ofEpochMilli(lastSeen));
  }

  /** The unit in words. */
  static String text(SequenceUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
