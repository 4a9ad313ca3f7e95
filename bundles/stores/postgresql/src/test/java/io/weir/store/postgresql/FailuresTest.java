package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.store.StoreException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  @ParameterizedTest
  @CsvSource({
    "08006, UNAVAILABLE, is away",
    "25006, UNAVAILABLE, is away",
    "28P01, UNAVAILABLE, refuses the user or the password",
    "28000, UNAVAILABLE, refuses the user or the password",
    "3D000, UNAVAILABLE, has no such database",
    "40P01, UNAVAILABLE, is away",
    "42501, UNAVAILABLE, does not let the user do this",
    "42601, REJECTED, does not understand a statement",
    "42P01, CORRUPT, lacks a part of its schema",
    "42703, CORRUPT, lacks a part of its schema",
    "42S02, CORRUPT, lacks a part of its schema",
    "53100, UNAVAILABLE, is away",
    "54000, REJECTED, refuses it",
    "57014, UNAVAILABLE, took too long",
    "22001, REJECTED, refuses it",
    "23503, REJECTED, refuses it",
    "XX001, CORRUPT, holds damaged data",
  })
  void anSqlStateHasAMeaning(String state, StoreException.Kind kind, String said) {
    StoreException failure =
        Failures.of("db", new PersistenceException(new SQLException("why\nDetail: what", state)));
    assertEquals(kind, failure.kind());
    assertTrue(failure.getMessage().contains(said), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
  }

  @Test
  void aCertificateThatIsNotTrustedIsTold() {
    SQLException refused =
        new SQLException("SSL error", "08006", new SSLHandshakeException("no path to an anchor"));
    assertEquals(
        "db is not trusted: no path to an anchor", Failures.of("db", refused).getMessage());
  }
}
