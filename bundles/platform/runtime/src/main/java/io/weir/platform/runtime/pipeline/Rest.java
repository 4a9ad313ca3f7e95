package io.weir.platform.runtime.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses until it is closed. For any thread. */
final class Rest implements Pauses {

  private final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public void pause(long millis) {
    try {
      boolean unused = closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return;
    }
  }

  @Override
  public boolean isClosed() {
    return closed.getCount() == 0;
  }

  void close() {
    closed.countDown();
  }
}
