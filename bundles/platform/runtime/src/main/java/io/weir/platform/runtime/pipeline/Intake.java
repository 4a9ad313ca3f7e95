package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.net.DatagramEndpoint;
import io.weir.platform.runtime.exporter.Exporter;
import io.weir.platform.runtime.exporter.ExporterTable;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A listener's way from a datagram to the pipeline: admission, exporter, decoder, batch. For one
 * thread, the listener's, but for the counters.
 */
public final class Intake {

  private final String name;
  private final FlowDecoder decoder;
  private final ExporterTable exporters;
  private final Ledger ledger;
  private final Notices notices;
  private final LongSupplier clock;
  private final boolean strict;
  private final Admission admission;
  private final OpenBatch open;
  private final BatchSink sink;
  private final Exporter nobody = Exporter.nobody();
  private final AtomicLong datagrams = new AtomicLong();
  private final AtomicLong octets = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private long nowMillis;
  private boolean closed;

  /**
   * @param name the collector's
   * @param clock milliseconds since the epoch
   */
  public Intake(
      String name,
      DatagramEndpoint endpoint,
      FlowDecoder decoder,
      ExporterTable exporters,
      IntakeSettings settings,
      FlowPipeline pipeline,
      Ledger ledger,
      Notices notices,
      IntakeHost host,
      LongSupplier clock) {
    this.name = name;
    this.decoder = decoder;
    this.exporters = exporters;
    this.ledger = ledger;
    this.notices = notices;
    this.clock = clock;
    this.strict = endpoint.strict();
    this.admission = new Admission(endpoint.allowed());
    this.open = new OpenBatch(settings, pipeline, ledger, host);
    this.sink = new BatchSink(open, exporters, ledger);
  }

  /**
   * A datagram arrived.
   *
   * @param high first half of the sender's address
   * @param low second half
   * @param payload from position to limit, in network byte order; not kept
   * @return flows decoded
   */
  public int receive(long high, long low, int port, ByteBuffer payload) {
    int length = payload.remaining();
    datagrams.incrementAndGet();
    octets.addAndGet(length);
    ledger.kernel().passed(1);
    if (closed) {
      ledger.admission().refused("closed", 1);
      return 0;
    }
    if (!admission.allows(high, low)) {
      refused.incrementAndGet();
      ledger.admission().refused("not_allowed", 1);
      return 0;
    }
    ledger.admission().passed(1);
    ledger.decode().in(1);
    Exporter exporter = exporters.of(high, low, strict ? port : 0, now());
    if (exporter.arrived(length, nowMillis)) {
      notices.tell("new to " + name, "exporter " + exporter.id() + " is new to collector " + name);
    }
    return decode(exporter, payload);
  }

  private int decode(Exporter exporter, ByteBuffer payload) {
    sink.begin(exporter, nowMillis);
    try {
      decoder.decode(payload, exporter.id(), sink);
    } catch (Exception | Error e) {
      broken(exporter, e);
    }
    sink.end();
    if (sink.firstError() == null) {
      ledger.decode().out(1);
    } else {
      ledger.decode().lost(sink.firstError(), 1);
    }
    return sink.rowsTaken();
  }

  private void broken(Exporter exporter, Throwable cause) {
    sink.undo();
    sink.error("internal_error", 0);
    String sentence = "collector " + name + ": the decoder threw on a datagram of " + exporter.id();
    notices.warn("decoder " + name, sentence, cause);
  }

  /** Milliseconds since the epoch; never goes back. */
  private long now() {
    nowMillis = Math.max(nowMillis, clock.getAsLong());
    return nowMillis;
  }

  /** A second has passed. */
  public void tick() {
    sink.begin(nobody, now());
    try {
      decoder.tick(nowMillis, sink);
    } catch (Exception | Error e) {
      sink.undo();
      notices.warn("tick " + name, "collector " + name + ": the decoder threw in its tick", e);
    }
  }

  /** Sends what has lingered; called when the host was asked to. */
  public void wake() {
    open.wake();
  }

  /** Sends everything on its way. */
  public void flush() {
    open.flush();
  }

  /** A batch has come through its route. Called within {@link IntakeHost#fire}. */
  public void deliver(FlowBatch batch) {
    open.deliver(batch);
  }

  /** Sends everything on its way and takes nothing more. The decoder is not called afterwards. */
  public void close() {
    if (!closed) {
      closed = true;
      open.flush();
      ledger.parked().lost("closed", sink.parkedSets());
      exporters.close();
    }
  }

  /** Datagrams received. From any thread, as are the others. */
  public long datagrams() {
    return datagrams.get();
  }

  public long octets() {
    return octets.get();
  }

  public long refused() {
    return refused.get();
  }
}
