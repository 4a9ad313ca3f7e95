package io.weir.store.columnar;

import io.weir.store.columnar.file.LogListener;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what happens to the files; each damaged block once. */
final class SpokenEvents implements LogListener {

  private static final Logger LOG = LoggerFactory.getLogger(ColumnarFlowStore.class);
  private static final int MAX_REMEMBERED = 10_000;

  private final Set<String> damaged = ConcurrentHashMap.newKeySet();
  private final AtomicLong failures = new AtomicLong();

  @Override
  public void cutOff(Path segment, long octets) {
    LOG.warn("Cut {} octets off {}: they were written but never committed", octets, segment);
  }

  @Override
  public void corrupt(Path segment, long offset, String reason) {
    if (damaged.size() < MAX_REMEMBERED && damaged.add(segment + "@" + offset)) {
      LOG.error(
          "Block at {} of {} is damaged and left out of answers ({}); damaged blocks seen: {}",
          offset,
          segment,
          reason,
          damaged.size());
    }
  }

  @Override
  public void deleted(Path segment, long rows, String reason) {
    LOG.info("Deleted {} with {} flows: {}", segment, rows, reason);
  }

  /** The first of a row of failures and every hundredth: they come each second. */
  @Override
  public void failed(String what, Exception cause) {
    if (failures.getAndIncrement() % 100 == 0) {
      LOG.error("Failed {} (failures so far: {})", what, failures.get(), cause);
    }
  }
}
