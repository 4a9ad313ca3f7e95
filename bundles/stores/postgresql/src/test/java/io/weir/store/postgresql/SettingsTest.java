package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.library.credentials.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static Settings settings(String url) {
    return new Settings(
        url, "weir", new Secret("hunter2"), 4, "disable", "", "", "", Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/weir?password=hunter2",
        "jdbc:postgresql://db/weir?ssl=true&sslpassword=hunter2",
        "jdbc:postgresql://weir:hunter2@db/weir",
        "jdbc:h2:mem:x;PASSWORD=hunter2",
        "http://weir:hunter2@db/weir"
      })
  void aSecretInTheUrlIsRefusedAndNotRepeated(String url) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> settings(url));
    assertFalse(refusal.toString().contains("hunter2"), refusal.toString());
  }

  @Test
  void nothingShowsThePassword() {
    Settings settings = settings("jdbc:postgresql://db/weir?sslmode=disable");
    assertFalse(settings.toString().contains("hunter2"), settings.toString());
    assertEquals("jdbc:postgresql://db/weir", settings.place());
    assertEquals("hunter2", settings.pool().getPassword());
  }
}
