package io.weir.interfaces.rest;

import io.weir.api.net.Address;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after so many failures within a minute an address is refused
 * until that minute is over. The addresses of one IPv6 /64 count as one. Thread-safe.
 */
final class FailedLogins {

  private static final int MOST_PER_MINUTE = 1000;
  private static final int MOST_ADDRESSES = 4096;
  private static final long MINUTE_MILLIS = 60_000;

  private final int perMinute;
  private final Clock clock;
  private final Map<String, Minute> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  private record Minute(long start, int failures) {}

  FailedLogins(int perMinute, Clock clock) {
    if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
      throw new IllegalArgumentException(
          "wanted loginFailuresPerMinute from 1 to " + MOST_PER_MINUTE + ", got " + perMinute);
    }
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Seconds to wait before another try; 0 for none. */
  synchronized int waitSeconds(String address) {
    Minute minute = byAddress.get(network(address));
    if (minute == null || minute.failures < perMinute) {
      return 0;
    }
    long left = minute.start + MINUTE_MILLIS - clock.millis();
    return left <= 0 ? 0 : (int) (left / 1000 + 1);
  }

  synchronized void failed(String address) {
    long now = clock.millis();
    byAddress.merge(
        network(address),
        new Minute(now, 1),
        (minute, first) ->
            now - minute.start < MINUTE_MILLIS
                ? new Minute(minute.start, minute.failures + 1)
                : first);
  }

  private static String network(String text) {
    try {
      Address address = Address.parse(text.replaceAll("%.*", ""));
      return address.isIpv4() ? text : Long.toHexString(address.high());
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
