package io.weir.store.postgresql;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What a failure of the database means, in one sentence without a secret. */
final class Failures {

  /** SQLSTATE of a damaged file: PostgreSQL's data and index, H2's file. */
  private static final Set<String> DAMAGED = Set.of("XX001", "XX002", "90030");

  private Failures() {}

  static StoreException of(String place, Throwable failure) {
    boolean distrusted = false;
    SQLException first = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreException known) {
        return known;
      }
      distrusted |= cause instanceof SSLException;
      if (first == null && cause instanceof SQLException sql && sql.getSQLState() != null) {
        first = sql;
      }
    }
    if (distrusted) {
      return new StoreException(
          Kind.UNAVAILABLE, place + " is not trusted: " + innermost(failure), failure);
    }
    return first == null
        ? new StoreException(Kind.UNAVAILABLE, place + " is away: " + innermost(failure), failure)
        : of(place, first, failure);
  }

  private static StoreException of(String place, SQLException sql, Throwable failure) {
    String state = sql.getSQLState();
    if (state.startsWith("42") && !state.equals("42501")) {
      return wrong(place, state, sql, failure);
    }
    return switch (state) {
      case "28000", "28P01" -> away(place + " refuses the user or the password", failure);
      case "3D000" -> away(place + " has no such database", failure);
      case "42501" -> away(place + " does not let the user do this: " + line(sql), failure);
      case "57014" -> away(place + " took too long for a statement: " + line(sql), failure);
      default -> ofClass(place, state, sql, failure);
    };
  }

  private static StoreException ofClass(
      String place, String state, SQLException sql, Throwable failure) {
    if (DAMAGED.contains(state)) {
      return new StoreException(
          Kind.CORRUPT, place + " holds damaged data: " + innermost(sql), failure);
    }
    return switch (state.substring(0, 2)) {
      // Data, integrity, a limit such as the longest key of an index: as wrong the next time.
      case "22", "23", "54" ->
          new StoreException(Kind.REJECTED, "the inventory refuses it: " + innermost(sql), failure);
      default -> away(place + reason(sql), failure);
    };
  }

  /** Class 42: no table or column as the schema has them, or a statement that no server takes. */
  private static StoreException wrong(
      String place, String state, SQLException sql, Throwable failure) {
    return switch (state) {
      case "42P01", "42703", "42S02", "42S04", "42S22" ->
          new StoreException(
              Kind.CORRUPT, place + " lacks a part of its schema: " + line(sql), failure);
      default ->
          new StoreException(
              Kind.REJECTED, place + " does not understand a statement: " + line(sql), failure);
    };
  }

  private static String reason(SQLException sql) {
    String text = innermost(sql);
    // The driver translates its messages, but not the name of what checks the host.
    return text.contains("HostnameVerifier")
        ? " is not trusted: its certificate is for another host: " + text
        : " is away: " + text;
  }

  private static StoreException away(String text, Throwable failure) {
    return new StoreException(Kind.UNAVAILABLE, text, failure);
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
