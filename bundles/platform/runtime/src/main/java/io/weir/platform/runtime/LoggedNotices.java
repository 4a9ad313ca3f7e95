package io.weir.platform.runtime;

import io.weir.platform.runtime.pipeline.Notices;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes notices to the log: the first of a kind, with its stack if it has one, then one a minute
 * with a count.
 */
final class LoggedNotices implements Notices {

  private static final Logger LOG = LoggerFactory.getLogger("io.weir.platform.runtime");
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int MOST_KINDS = 1_000;

  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
  private final Kind others = new Kind();

  private static final class Kind {
    private static final long FIRST = -1;

    private long nextAt;
    private long silenced = FIRST;

    /**
     * How many were not shown since the last that was, {@link #FIRST} if none ever was; empty if
     * this is not to be shown.
     */
    synchronized OptionalLong show(long now) {
      if (silenced != FIRST && now - nextAt < 0) {
        silenced++;
        return OptionalLong.empty();
      }
      long before = silenced;
      silenced = 0;
      nextAt = now + QUIET_NANOS;
      return OptionalLong.of(before);
    }
  }

  private OptionalLong show(String kind) {
    Kind known =
        kinds.size() < MOST_KINDS
            ? kinds.computeIfAbsent(kind, unknown -> new Kind())
            : kinds.getOrDefault(kind, others);
    return known.show(System.nanoTime());
  }

  @Override
  public void tell(String kind, String sentence) {
    show(kind).ifPresent(silenced -> LOG.info("{}{}", sentence, more(silenced)));
  }

  @Override
  public void warn(String kind, String sentence, Throwable cause) {
    show(kind)
        .ifPresent(
            silenced -> {
              if (silenced == Kind.FIRST) {
                LOG.warn("{}: {}", sentence, cause.toString(), cause);
              } else {
                LOG.warn("{}: {}{}", sentence, cause, more(silenced));
              }
            });
  }

  private static String more(long silenced) {
    return silenced > 0 ? " (" + silenced + " more of this kind not shown)" : "";
  }
}
