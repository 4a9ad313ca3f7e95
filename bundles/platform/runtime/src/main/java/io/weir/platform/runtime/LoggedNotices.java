package io.weir.platform.runtime;

import io.weir.platform.runtime.pipeline.Notices;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes notices to the log: the first of a kind with its stack, then one a minute with a count.
 */
final class LoggedNotices implements Notices {

  private static final Logger LOG = LoggerFactory.getLogger("io.weir.platform.runtime");
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int MOST_KINDS = 1_000;

  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

  private static final class Kind {
    private long nextAt;
    private long silenced;

    /** How many were not shown since the last that was; negative if this is not to be shown. */
    synchronized long show(long now) {
      if (nextAt != 0 && now - nextAt < 0) {
        silenced++;
        return -1;
      }
      long before = silenced;
      silenced = 0;
      nextAt = now + QUIET_NANOS;
      return before;
    }
  }

  @Override
  public void warn(String kind, String sentence, Throwable cause) {
    Kind known = kinds.get(kind);
    if (known == null && kinds.size() < MOST_KINDS) {
      kinds.put(kind, new Kind());
      known = kinds.get(kind);
      known.show(System.nanoTime());
      LOG.warn("{}: {}", sentence, cause.toString(), cause);
      return;
    }
    long silenced = known == null ? -1 : known.show(System.nanoTime());
    if (silenced >= 0) {
      LOG.warn("{}: {} ({} more of this kind not shown)", sentence, cause, silenced);
    }
  }
}
