package io.weir.store.postgresqlflows.sql;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.library.credentials.Redaction;
import java.sql.SQLException;
import java.time.Duration;

/** What the server, or its silence, says, in one sentence. */
final class Refusal {

  private static final String DISK_FULL = "53100";
  private static final String CANCELLED = "57014";

  private Refusal() {}

  /** For what writes: whatever can be mended on the server is UNAVAILABLE, so that rows wait. */
  static StoreException of(String place, SQLException cause) {
    return new StoreException(Kind.UNAVAILABLE, place + ": " + sentence(cause), cause);
  }

  /**
   * For what asks. A statement that was cancelled before its time was so by somebody else.
   *
   * @param took how long the answer was waited for
   */
  static StoreException ofQuery(Options options, Duration took, SQLException cause) {
    boolean tooLong = took.compareTo(options.queryTimeout()) >= 0;
    if (tooLong && CANCELLED.equals(cause.getSQLState())) {
      return new StoreException(
          Kind.REJECTED,
          "the query took longer than "
              + options.queryTimeout().toSeconds()
              + " s: ask for less time, or filter more",
          cause);
    }
    return of(options.place(), cause);
  }

  static String sentence(SQLException cause) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    String said = firstLine(cause);
    return switch (state) {
      case "28P01" -> "wrong user or password: " + said;
      case "28000" -> "the server does not let this user in (pg_hba.conf): " + said;
      case "3D000" -> "no such database: " + said;
      case "42501" -> "a right is missing: " + said;
      case DISK_FULL -> "the server's disk is full: " + said;
      case "53300" -> "the server has no connection left: " + said;
      case "57P03" -> "the server starts or stops: " + said;
      case CANCELLED, "55P03" -> "the server took too long: " + said;
      default -> state.startsWith("08") ? connection(cause, said) : said + " (" + state + ")";
    };
  }

  private static String connection(SQLException cause, String said) {
    return TlsFailure.sentence(cause).map(Refusal::line).orElse("no answer: " + said);
  }

  private static String firstLine(SQLException cause) {
    return line(String.valueOf(cause.getMessage()));
  }

  private static String line(String text) {
    return Redaction.of(text.lines().findFirst().orElse("no reason given"));
  }
}
