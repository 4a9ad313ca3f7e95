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

  /** Weir's configuration of the store in etc/. */
  String file();

  /** What to set in it, for a server that is reached on a port of this machine. */
  Map<String, Object> address(int port);

  /** What to set in it for the longest wait for an answer. */
  Map<String, Object> timeout(int seconds);

  /** Where it listens, once it was started. */
  int port();

  /** Starts it and waits until it answers. */
  void start() throws IOException;

  /** SIGKILL. */
  void kill() throws IOException;

  /** Rows, or samples, that it holds. */
  long count() throws IOException;
}
