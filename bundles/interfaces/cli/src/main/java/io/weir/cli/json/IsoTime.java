package io.weir.cli.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Times as {@link Instant#toString} writes them, without what that has to load first. */
final class IsoTime {

  private static final long DAY = 86_400;
  private static final long LAST_SECOND_OF_9999 = 253_402_300_799L;
  private static final int DAYS_OF_400_YEARS = 146_097;

  /** From the first of March of year 0, when leap days end years, to the epoch. */
  private static final int DAYS_TO_EPOCH = 719_468;

  private final byte[] octets = new byte[30];
  private int size;

  /** The text's octets; good until the next call. Ends at {@link #size()}. */
  byte[] write(Instant time) {
    long second = time.getEpochSecond();
    if (second < 0 || second > LAST_SECOND_OF_9999) {
      byte[] far = time.toString().getBytes(StandardCharsets.US_ASCII);
      size = far.length;
      return far;
    }
    size = 0;
    date((int) (second / DAY) + DAYS_TO_EPOCH);
    int ofDay = (int) (second % DAY);
    part('T', ofDay / 3600, 2);
    part(':', ofDay / 60 % 60, 2);
    part(':', ofDay % 60, 2);
    fraction(time.getNano());
    octets[size++] = 'Z';
    return octets;
  }

  int size() {
    return size;
  }

  /** Howard Hinnant's civil_from_days, for days since 0000-03-01. */
  private void date(int days) {
    int era = days / DAYS_OF_400_YEARS;
    int ofEra = days % DAYS_OF_400_YEARS;
    int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    digits(yearOfEra + 400 * era + (month <= 2 ? 1 : 0), 4);
    part('-', month, 2);
    part('-', ofYear - (153 * fromMarch + 2) / 5 + 1, 2);
  }

  private void fraction(int nanos) {
    if (nanos == 0) {
      return;
    }
    if (nanos % 1_000_000 == 0) {
      part('.', nanos / 1_000_000, 3);
    } else if (nanos % 1000 == 0) {
      part('.', nanos / 1000, 6);
    } else {
      part('.', nanos, 9);
    }
  }

  private void part(char before, int value, int width) {
    octets[size++] = (byte) before;
    digits(value, width);
  }

  private void digits(int value, int width) {
    int left = value;
    for (int i = width - 1; i >= 0; i--) {
      octets[size + i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    size += width;
  }
}
