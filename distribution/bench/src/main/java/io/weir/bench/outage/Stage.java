package io.weir.bench.outage;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * What every scenario works with.
 *
 * @param distribution Weir's archive or installation
 * @param scratch a folder for what goes when all is over
 * @param progress where to tell what happens
 */
record Stage(Plan plan, Path distribution, Path scratch, PrintWriter progress) {

  void say(String what, Object... values) {
    progress.println(String.format(Locale.ROOT, what, values));
    progress.flush();
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
