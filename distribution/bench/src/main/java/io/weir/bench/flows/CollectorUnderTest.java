package io.weir.bench.flows;

import io.weir.bench.generator.Sent;
import java.io.Closeable;
import java.io.IOException;

/** A collector that takes part in the benchmark. Used by one thread. */
interface CollectorUnderTest extends Closeable {
  /** The program's name, as in the report. */
  String name();

  /** The UDP port on 127.0.0.1 where it listens; fixed from the first {@link #begin} on. */
  int port();

  /**
   * Makes it ready for one trial: when this returns, datagrams are received.
   *
   * @throws IOException says why it cannot take part
   */
  void begin() throws IOException;

  /** What its processes have used; asked between {@link #begin} and {@link #end}. */
  Usage usage() throws IOException;

  /** Waits until all that has arrived is processed, but does not count it yet. */
  void settle(Sent sent) throws IOException;

  /** Ends the trial and reads back what was stored in it. */
  Stored end() throws IOException;

  /** Records that it may keep in a partly filled buffer; missing ones up to this are not lost. */
  default long heldBack() {
    return 0;
  }

  /** Longest trial in seconds that its store has room for. */
  default int longestTrial() {
    return Integer.MAX_VALUE;
  }
}
