package io.weir.collector.snmp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.api.snmp.VarBind;
import io.weir.library.snmp.Authentication;
import io.weir.library.snmp.LocalEngine;
import io.weir.library.snmp.Privacy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real agent with users of several protocols. */
class SnmpdTest {

  private static final Oid NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final String USERS =
      """
      rocommunity public
      sysName weir-test
      createUser md5des MD5 authauth DES privpriv
      createUser shaaes SHA authauth AES privpriv
      createUser sha224aes SHA-224 authauth AES privpriv
      createUser sha256aes192 SHA-256 authauth AES-192 privpriv
      createUser sha256aes256 SHA-256 authauth AES-256 privpriv
      createUser sha384 SHA-384 authauth
      createUser sha512 SHA-512 authauth
      rouser md5des priv
      rouser shaaes priv
      rouser sha224aes priv
      rouser sha256aes192 priv
      rouser sha256aes256 priv
      rouser sha384 auth
      rouser sha512 auth
      """;

  @TempDir Path folder;
  private SnmpSessions sessions;
  private int port;
  private Snmpd agent;

  @BeforeEach
  void open() throws Exception {
    Optional<Path> program = Snmpd.program("snmpd");
    assumeTrue(program.isPresent(), "snmpd is not installed (apt-get install snmpd)");
    sessions =
        new SnmpSessions(
            new SessionLimits(
                Duration.ofMillis(400), 4, 1_000, 10_000, 50, 100_000, 1 << 24, 1, 1 << 20),
            LocalEngine.boot(folder.resolve("engine")));
    port = Snmpd.freePort();
    start("engine-a", USERS);
  }

  private void start(String state, String configuration) throws Exception {
    agent =
        Snmpd.start(
            Snmpd.program("snmpd").orElseThrow(), folder.resolve(state), port, configuration);
    Profile community =
        new Profile(
            "community",
            new Credentials.Community(Credentials.CommunityVersion.V2C, "public"::toCharArray));
    long end = System.nanoTime() + TIME.toNanos();
    while (failure(community).isPresent()) {
      assertTrue(System.nanoTime() < end, "snmpd does not start");
    }
  }

  @AfterEach
  void close() throws Exception {
    if (agent != null) {
      agent.close();
      sessions.close();
    }
  }

  private static Profile user(
      String name, Authentication authentication, String auth, Optional<Privacy> privacy) {
    return user(name, authentication, auth, privacy, "privpriv");
  }

  private static Profile user(
      String name,
      Authentication authentication,
      String auth,
      Optional<Privacy> privacy,
      String priv) {
    return new Profile(
        name,
        new Credentials.User(
            name,
            Optional.of(new Credentials.Key<>(authentication, auth::toCharArray)),
            privacy.map(protocol -> new Credentials.Key<>(protocol, priv::toCharArray)),
            ""));
  }

  private String name(Profile profile) throws Exception {
    List<VarBind> got =
        sessions
            .agent(agent.peer(), profile, TIME)
            .get(List.of(NAME))
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
    return got.get(0).value().toString();
  }

  private Optional<SnmpException> failure(Profile profile) throws Exception {
    try {
      name(profile);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(assertInstanceOf(SnmpException.class, e.getCause()));
    }
  }

  private void assertRefused(String why, Profile profile) throws Exception {
    SnmpException failure = failure(profile).orElseThrow();
    assertEquals(Reason.AUTHENTICATION, failure.reason());
    assertTrue(failure.getMessage().contains(why), failure.getMessage());
    assertFalse(failure.getMessage().contains("authauth"));
  }

  @Test
  void speaksAllProtocolsThatTheAgentHas() throws Exception {
    List<Profile> users =
        List.of(
            user("md5des", Authentication.MD5, "authauth", Optional.of(Privacy.DES)),
            user("shaaes", Authentication.SHA1, "authauth", Optional.of(Privacy.AES128)),
            user("sha224aes", Authentication.SHA224, "authauth", Optional.of(Privacy.AES128)),
            user("sha256aes192", Authentication.SHA256, "authauth", Optional.of(Privacy.AES192)),
            user("sha256aes256", Authentication.SHA256, "authauth", Optional.of(Privacy.AES256)),
            user("sha384", Authentication.SHA384, "authauth", Optional.empty()),
            user("sha512", Authentication.SHA512, "authauth", Optional.empty()));
    for (Profile user : users) {
      assertEquals("weir-test", name(user), user.name());
    }
  }

  @Test
  void tellsWrongUserKeyAndLevelApart() throws Exception {
    Optional<Privacy> aes = Optional.of(Privacy.AES128);
    assertRefused("user", user("nobody", Authentication.SHA1, "authauth", aes));
    assertRefused("digest", user("shaaes", Authentication.SHA1, "wrongwrong", aes));
    assertRefused("digest", user("shaaes", Authentication.MD5, "authauth", aes));
    assertRefused("level", user("sha384", Authentication.SHA384, "authauth", aes));
    SessionCounters counters = sessions.counters();
    assertTrue(counters.reported(Report.UNKNOWN_USER) > 0);
    assertTrue(counters.reported(Report.WRONG_DIGEST) >= 2);
    assertTrue(counters.reported(Report.UNSUPPORTED_LEVEL) > 0);
    assertTrue(counters.failed(Reason.AUTHENTICATION) >= 4);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Credentials.User(
                "x",
                Optional.empty(),
                Optional.of(new Credentials.Key<>(Privacy.DES, "secret"::toCharArray)),
                ""));
  }

  /** Versions 1 and 2c know no word for it: the agent is silent (RFC 3584, section 5.2.1). */
  @Test
  void aWrongCommunityIsNamedAsWhatItMayBe() throws Exception {
    Profile wrong =
        new Profile(
            "wrong",
            new Credentials.Community(Credentials.CommunityVersion.V2C, "privat"::toCharArray));
    SnmpException failure = failure(wrong).orElseThrow();
    assertEquals(Reason.TIMEOUT, failure.reason());
    assertTrue(failure.getMessage().contains("wrong community"), failure.getMessage());
    assertFalse(failure.getMessage().contains("privat"));
    assertTrue(sessions.counters().failed(Reason.TIMEOUT) > 0);
    assertTrue(sessions.figures("snmpd").orElseThrow().lastError().isPresent());
  }

  @Test
  void goesOnAfterARestartAndAfterANewEngine() throws Exception {
    Profile user =
        user("sha256aes256", Authentication.SHA256, "authauth", Optional.of(Privacy.AES256));
    assertEquals("weir-test", name(user));
    agent.close();
    start("engine-a", "rocommunity public\nsysName again\nrouser sha256aes256 priv\n");
    assertEquals("again", name(user));
    agent.close();
    start("engine-b", USERS.replace("weir-test", "new-engine"));
    assertEquals("new-engine", name(user));
    assertTrue(sessions.counters().reported(Report.TIME_WINDOW) > 0, "a restart");
    assertTrue(sessions.counters().reported(Report.UNKNOWN_ENGINE) > 0, "another engine");
  }
}
