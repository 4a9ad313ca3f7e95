package io.weir.library.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/weir?password=hunter2&ssl=true,"
        + " jdbc:postgresql://db/weir?password=***&ssl=true",
    "jdbc:postgresql://db/weir?ssl=true&sslpassword=hunter2&PASSWORD=hunter2,"
        + " jdbc:postgresql://db/weir?ssl=true&sslpassword=***&PASSWORD=***",
    "jdbc:postgresql://weir:hunter2@db/weir, jdbc:postgresql://***@db/weir",
    "jdbc:h2:file:x;PASSWORD=hunter2;USER=sa, jdbc:h2:file:x;PASSWORD=***",
    "http://:hunter2@vm:8428/, http://***@vm:8428/",
    "http://weir:a@hunter2/b c@vm, http://***@vm",
    "https://vm/?auth_token=hunter2&x=1, https://vm/?auth_token=***&x=1",
    "https://vm/#api-key=hunter2, https://vm/#api-key=***",
    "pwd = hunter2 with spaces, pwd =***"
  })
  void secretsAreHidden(String text, String shown) {
    assertEquals(shown, Redaction.of(text));
    assertTrue(Redaction.isNeededFor(text));
    assertFalse(Redaction.isNeededFor("http://vm:8428/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong user or password: FATAL: password authentication failed for user \"weir\"",
        "jdbc:postgresql://db.example.net:5432/weir?sslmode=verify-full",
        "http://vmselect:8481/select/0:1/prometheus",
        "ops@example.net"
      })
  void allElseStays(String text) {
    assertEquals(text, Redaction.of(text));
    assertFalse(Redaction.isNeededFor(text));
  }
}
