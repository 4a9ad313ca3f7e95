package io.weir.bench.outage;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** A database that is taken away and comes back, on the same port with the same data. */
interface StoreServer extends Closeable {

  /** As in Weir's ledger. */
  String store();

  /** The feature of Weir that stores there. */
  String feature();

  /** Weir's configuration of the store: the file in etc/ and what to set in it. */
  String file();

  Map<String, Object> settings();

  /** Starts it and waits until it answers. */
  void start() throws IOException;

  /** SIGKILL. */
  void kill() throws IOException;

  /** Rows, or samples, that it holds. */
  long count() throws IOException;
}
