package io.weir.collector.snmptraps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until something is so, looking again and again. */
final class Await {

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(10);

  private Await() {}

  static void until(String what, Callable<Boolean> so) throws Exception {
    long end = System.nanoTime() + LONGEST;
    while (!so.call()) {
      assertTrue(System.nanoTime() < end, "waited too long until " + what);
      LockSupport.parkNanos(LOOK);
    }
  }
}
