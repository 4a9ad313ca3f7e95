package io.weir.store.series;

import io.weir.store.series.file.StoreListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what happens to samples and files, and says it in the log at a bounded rate. */
final class SpokenEvents implements StoreListener {

  private static final Logger LOG = LoggerFactory.getLogger(SeriesStore.class);
  private static final int MAX_REMEMBERED = 10_000;

  private final Set<String> damaged = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicLong> refused = new ConcurrentHashMap<>();
  private final AtomicLong failures = new AtomicLong();

  @Override
  public void cutOff(Path file, long octets) {
    LOG.warn("Passed over {} octets at the end of {}: never acknowledged", octets, file);
  }

  /** Each once: every query meets them again. */
  @Override
  public void damaged(Path file, long offset, String reason) {
    if (damaged.size() < MAX_REMEMBERED && damaged.add(file + "@" + offset)) {
      LOG.error(
          "{} is damaged at {} and the rest goes on without it ({}); damaged places seen: {}",
          file,
          offset,
          reason,
          damaged.size());
    }
  }

  @Override
  public void deleted(Path file, long samples, String reason) {
    LOG.info("Deleted {} with {} samples: {}", file, samples, reason);
  }

  /** The first of a reason, then each time that they are twice as many. */
  @Override
  public void refused(String reason) {
    long count = refused.computeIfAbsent(reason, any -> new AtomicLong()).incrementAndGet();
    if (Long.bitCount(count) == 1) {
      LOG.warn("Left out a sample {}; such samples so far: {}", reason, count);
    }
  }

  /** The first of a row of failures and every hundredth: they come each second. */
  void failed(String what, Exception cause) {
    long count = failures.getAndIncrement();
    if (count % 100 == 0) {
      LOG.error("Failed {} (failures so far: {})", what, count + 1, cause);
    }
  }
}
