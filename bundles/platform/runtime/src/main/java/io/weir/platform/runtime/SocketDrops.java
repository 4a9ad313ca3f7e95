package io.weir.platform.runtime;

import io.weir.api.net.DatagramEndpoint;
import io.weir.platform.runtime.pipeline.Account;

/** Counts what the kernel dropped at a listener's sockets, one after the other. For any thread. */
final class SocketDrops {

  private final KernelDrops kernel;
  private final Account account;
  private long seen;
  private long total;

  SocketDrops(DatagramEndpoint endpoint, Account account) {
    this.kernel = new KernelDrops(endpoint.address(), endpoint.port());
    this.account = account;
  }

  /** A new socket begins at zero. */
  synchronized void reopened() {
    seen = 0;
  }

  /** Looks, and counts what is new. */
  synchronized void count() {
    long now = kernel.read();
    long fresh = Math.max(0, now - seen);
    if (fresh > 0) {
      account.refused("socket_buffer_full", fresh);
      total += fresh;
      seen = now;
    }
  }

  synchronized long total() {
    return total;
  }
}
