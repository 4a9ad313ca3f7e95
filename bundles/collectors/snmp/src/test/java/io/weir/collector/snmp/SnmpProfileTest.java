package io.weir.collector.snmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmp.session.Credentials.Community;
import io.weir.collector.snmp.session.Credentials.User;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Secret;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnmpProfileTest {

  @TempDir Path folder;

  /** The configuration with these options, the others as they are by default. */
  private static SnmpProfileConfig config(Map<String, Object> options) {
    return (SnmpProfileConfig)
        Proxy.newProxyInstance(
            SnmpProfileTest.class.getClassLoader(),
            new Class<?>[] {SnmpProfileConfig.class, Annotation.class},
            (proxy, method, arguments) ->
                options.getOrDefault(method.getName(), method.getDefaultValue()));
  }

  private SnmpProfile profile(String name, Map<String, Object> options) throws Exception {
    Credentials secrets =
        new Credentials(Map.of("PASS", "by-the-variable"), Options.encryption(folder));
    return new SnmpProfile(config(options), name, secrets);
  }

  private String refusal(Map<String, Object> options) {
    return assertThrows(IllegalArgumentException.class, () -> profile("edge", options))
        .getMessage();
  }

  @Test
  void readsACommunity() throws Exception {
    SnmpProfile profile = profile("edge", Map.of("community", "env:PASS", "order", 7));
    assertEquals(7, profile.order());
    assertEquals("edge", profile.profile().name());
    Community community = (Community) profile.profile().credentials();
    assertArrayEquals("by-the-variable".toCharArray(), community.community().get());
    assertFalse(profile.profile().credentials().toString().contains("variable"));
  }

  @Test
  void readsAnEncryptedPassphrase() throws Exception {
    String sealed = Options.encryption(folder).encrypt(new Secret("long enough"));
    SnmpProfile profile =
        profile(
            "edge",
            Map.of(
                "version", "3",
                "user", "weir",
                "authentication", "sha256",
                "authenticationPassphrase", "encrypted:" + sealed,
                "privacy", "AES128",
                "privacyPassphrase", "env:PASS"));
    User user = (User) profile.profile().credentials();
    assertArrayEquals(
        "long enough".toCharArray(), user.authentication().orElseThrow().passphrase().get());
    assertTrue(user.privacy().isPresent());
  }

  @Test
  void saysWhatItWanted() {
    assertEquals("community: wanted one, got nothing", refusal(Map.of()));
    assertEquals("version: wanted 1, 2c or 3, got '2'", refusal(Map.of("version", "2")));
    assertEquals(
        "authenticationPassphrase: wanted at least 8 characters, got fewer",
        refusal(
            Map.of(
                "version", "3",
                "user", "weir",
                "authentication", "SHA1",
                "authenticationPassphrase", "secret")));
    assertTrue(
        refusal(Map.of("version", "3", "user", "weir", "authentication", "SHA3"))
            .startsWith("authentication: wanted one of [MD5, SHA1,"));
    assertTrue(
        refusal(
                Map.of(
                    "version",
                    "3",
                    "user",
                    "weir",
                    "privacy",
                    "DES",
                    "privacyPassphrase",
                    "12345678"))
            .contains("wanted authentication"));
  }

  @Test
  void leavesTheNameOfOwnCommunitiesAlone() {
    assertThrows(
        IllegalArgumentException.class, () -> profile("own-community", Map.of("community", "x")));
  }
}
