package io.weir.collector.snmptraps.receive;

import io.weir.api.net.Address;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How much who may send: for each sender a bucket that holds a second's worth. Remembers so many
 * senders, then forgets who was silent longest. For one thread.
 */
final class Admission {

  private static final int MOST_SENDERS = 20_000;

  private final double perNano;
  private final double burst;
  private final Map<Address, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Bucket> eldest) {
          return size() > MOST_SENDERS;
        }
      };

  private static final class Bucket {
    private double left;
    private long at;
  }

  /**
   * @param perSecond datagrams of one sender
   */
  Admission(int perSecond) {
    this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
    this.burst = perSecond;
  }

  /** Whether a datagram of this sender is taken now. */
  boolean admits(Address sender, long nanoTime) {
    Bucket bucket = buckets.get(sender);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.left = burst;
      buckets.put(sender, bucket);
    } else {
      bucket.left = Math.min(burst, bucket.left + (nanoTime - bucket.at) * perNano);
    }
    bucket.at = nanoTime;
    boolean admitted = bucket.left >= 1;
    if (admitted) {
      bucket.left--;
    }
    return admitted;
  }
}
