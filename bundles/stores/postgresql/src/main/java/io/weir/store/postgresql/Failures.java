package io.weir.store.postgresql;

import io.weir.api.store.StoreException;
import java.sql.SQLException;

/** What a failure of the database means, in one sentence without a secret. */
final class Failures {

  private Failures() {}

  static StoreException of(String place, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreException known) {
        return known;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return of(place, sql.getSQLState(), sql, failure);
      }
    }
    return unavailable(place + " is away: " + innermost(failure), failure);
  }

  private static StoreException of(
      String place, String state, SQLException sql, Throwable failure) {
    return switch (state.substring(0, 2)) {
      case "28" -> unavailable(place + " refuses the user or the password", failure);
      case "3D" -> unavailable(place + " has no such database", failure);
      case "22", "23" ->
          new StoreException(
              StoreException.Kind.REJECTED, "the inventory refuses it: " + innermost(sql), failure);
      case "42" -> unavailable(place + " lets the user not do this: " + line(sql), failure);
      default -> unavailable(place + " is away: " + innermost(sql), failure);
    };
  }

  private static StoreException unavailable(String text, Throwable failure) {
    return new StoreException(StoreException.Kind.UNAVAILABLE, text, failure);
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return line(cause);
  }

  private static String line(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.lines().findFirst().orElse("");
  }
}
