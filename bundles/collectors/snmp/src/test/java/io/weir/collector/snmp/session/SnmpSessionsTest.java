package io.weir.collector.snmp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.VarBind;
import io.weir.library.snmp.LocalEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

class SnmpSessionsTest {

  private static final Oid LONG = Oid.parse("1.3.6.1.2.1.2.2.1.10");
  private static final Oid SHORT = Oid.parse("1.3.6.1.2.1.2.2.1.16");
  private static final List<Oid> COLUMNS = List.of(LONG, SHORT);
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Profile V2C = community("v2c", Credentials.CommunityVersion.V2C);
  private static final Profile V1 = community("v1", Credentials.CommunityVersion.V1);

  @TempDir Path folder;
  private SnmpSessions sessions;
  private final NavigableMap<OID, Variable> mib = new TreeMap<>();

  private static Profile community(String name, Credentials.CommunityVersion version) {
    return new Profile(name, new Credentials.Community(version, "public"::toCharArray));
  }

  @BeforeEach
  void open() throws Exception {
    sessions = open(1_000, 2_000, 1 << 20);
    for (int row = 1; row <= 100; row++) {
      mib.put(new OID(LONG + "." + row), new Counter32(row));
      if (row <= 37) {
        mib.put(new OID(SHORT + "." + row), new Counter32(1_000 + row));
      }
    }
  }

  private SnmpSessions open(int devicePackets, int cells, int octets) throws Exception {
    return new SnmpSessions(
        new SessionLimits(
            Duration.ofMillis(150), 3, devicePackets, 20_000, 50, cells, octets, 2, 1 << 20),
        LocalEngine.boot(folder.resolve("engine")));
  }

  @AfterEach
  void close() throws Exception {
    sessions.close();
  }

  private SnmpTable walk(ScriptedAgent agent, Profile profile) throws Exception {
    return await(sessions.agent(agent.peer("d"), profile, TIME).table(COLUMNS));
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static Reason failure(CompletionStage<?> stage) {
    ExecutionException thrown = assertThrows(ExecutionException.class, () -> await(stage));
    return assertInstanceOf(SnmpException.class, thrown.getCause()).reason();
  }

  private Reason failure(ScriptedAgent agent) {
    return failure(sessions.agent(agent.peer("d"), V2C, TIME).table(COLUMNS));
  }

  private static void assertWhole(SnmpTable table) {
    assertEquals(100, table.indexes().size());
    for (int row = 1; row <= 100; row++) {
      assertEquals(Optional.of((long) row), table.number(Oid.of(row), LONG));
      Optional<Long> other = row <= 37 ? Optional.of(1_000L + row) : Optional.empty();
      assertEquals(other, table.number(Oid.of(row), SHORT));
    }
  }

  @Test
  void walksColumnsOfDifferentLength() throws Exception {
    try (ScriptedAgent agent = ScriptedAgent.of(mib, (request, honest) -> honest)) {
      assertWhole(walk(agent, V2C));
      assertTrue(agent.requests() < 15, "requests: " + agent.requests());
      assertTrue(sessions.figures("d").orElseThrow().repetitions() > 10);
    }
  }

  @Test
  void walksByGetNextInVersion1AndTakesNoSuchNameAsEnd() throws Exception {
    try (ScriptedAgent agent = ScriptedAgent.of(mib, (request, honest) -> honest)) {
      assertWhole(walk(agent, V1));
    }
  }

  @Test
  void asksForLessWhenTheAnswerIsTooBig() throws Exception {
    ScriptedAgent.Distortion tooBig =
        (request, honest) ->
            honest.size() > 6 ? error(honest, SnmpConstants.SNMP_ERROR_TOO_BIG) : honest;
    try (ScriptedAgent agent = ScriptedAgent.of(mib, tooBig)) {
      assertWhole(walk(agent, V2C));
    }
  }

  @Test
  void narrowsToOneColumnWhenNotEvenARowFits() throws Exception {
    ScriptedAgent.Distortion tooBig =
        (request, honest) ->
            honest.size() > 1 ? error(honest, SnmpConstants.SNMP_ERROR_TOO_BIG) : honest;
    try (ScriptedAgent agent = ScriptedAgent.of(mib, tooBig)) {
      assertWhole(walk(agent, V2C));
    }
  }

  @Test
  void understandsTruncatedAnswersEvenOfLessThanARow() throws Exception {
    for (int most : new int[] {7, 2, 1}) {
      try (ScriptedAgent agent = ScriptedAgent.of(mib, (request, honest) -> cut(honest, most))) {
        assertWhole(walk(agent, V2C));
      }
    }
  }

  @Test
  void tellsAgentsThatStandStillGoBackOrNeverEnd() throws Exception {
    OID first = new OID(LONG + ".5");
    try (ScriptedAgent still = ScriptedAgent.of(mib, (request, honest) -> fill(honest, first));
        ScriptedAgent endless = ScriptedAgent.of(mib, SnmpSessionsTest::grow)) {
      assertEquals(Reason.ENDLESS_WALK, failure(still));
      assertEquals(Reason.ENDLESS_WALK, failure(endless));
      assertTrue(endless.requests() < 2_000);
    }
    assertEquals(2, sessions.counters().failed(Reason.ENDLESS_WALK));
  }

  @Test
  void repeatsWhatIsLost() throws Exception {
    AtomicInteger number = new AtomicInteger();
    try (ScriptedAgent agent =
        ScriptedAgent.of(
            mib, (request, honest) -> number.incrementAndGet() % 3 == 0 ? null : honest)) {
      assertWhole(walk(agent, V2C));
      assertTrue(sessions.counters().resent() > 0);
      assertTrue(sessions.figures("d").orElseThrow().timeouts() > 0);
    }
  }

  @Test
  void takesTheAnswerToAnEarlierTryAndLearnsHowSlowTheAgentIs() throws Exception {
    AtomicReference<PDU> first = new AtomicReference<>();
    try (ScriptedAgent agent =
        ScriptedAgent.of(
            mib, (request, honest) -> first.compareAndSet(null, honest) ? null : first.get())) {
      List<Oid> one = List.of(LONG.append(7));
      assertEquals(1, await(sessions.agent(agent.peer("d"), V2C, TIME).get(one)).size());
      assertEquals(2, agent.requests());
      DeviceFigures figures = sessions.figures("d").orElseThrow();
      assertTrue(figures.roundTrip().compareTo(Duration.ofMillis(100)) > 0, figures::toString);
      assertEquals(0, sessions.inFlight());
    }
  }

  @Test
  void tellsSilenceGarbageAndErrorsApart() throws Exception {
    try (ScriptedAgent silent = new ScriptedAgent(asked -> Optional.empty());
        ScriptedAgent garbage =
            new ScriptedAgent(asked -> Optional.of(new byte[] {0x30, 1, 2, 3}));
        ScriptedAgent closed =
            ScriptedAgent.of(mib, (q, a) -> error(a, SnmpConstants.SNMP_ERROR_NO_ACCESS));
        ScriptedAgent broken =
            ScriptedAgent.of(mib, (q, a) -> error(a, SnmpConstants.SNMP_ERROR_GENERAL_ERROR))) {
      assertEquals(Reason.TIMEOUT, failure(silent));
      assertEquals(3, silent.requests());
      assertEquals(Reason.MALFORMED, failure(garbage));
      assertTrue(sessions.counters().malformed() >= 3);
      assertEquals(Reason.AUTHENTICATION, failure(closed));
      assertEquals(Reason.ERROR_STATUS, failure(broken));
    }
  }

  @Test
  void endsAtTheDeadline() throws Exception {
    try (ScriptedAgent silent = new ScriptedAgent(asked -> Optional.empty())) {
      long before = System.nanoTime();
      assertEquals(
          Reason.DEADLINE,
          failure(sessions.agent(silent.peer("d"), V2C, Duration.ofMillis(100)).table(COLUMNS)));
      assertTrue(System.nanoTime() - before < TimeUnit.SECONDS.toNanos(5));
    }
  }

  @Test
  void neverSendsADeviceMoreThanItsShare() throws Exception {
    sessions.close();
    sessions = open(20, 2_000, 1 << 20);
    try (ScriptedAgent agent = ScriptedAgent.of(mib, (request, honest) -> honest)) {
      long before = System.nanoTime();
      List<CompletableFuture<List<VarBind>>> all = new ArrayList<>();
      for (int number = 0; number < 30; number++) {
        all.add(
            sessions
                .agent(agent.peer("d"), V2C, TIME)
                .get(List.of(LONG.append(1)))
                .toCompletableFuture());
      }
      for (CompletableFuture<List<VarBind>> each : all) {
        assertEquals(1, each.get(30, TimeUnit.SECONDS).size());
      }
      double seconds = (System.nanoTime() - before) / 1e9;
      assertTrue(seconds > 1.2, "30 packets at 20 a second took " + seconds + " s");
      assertEquals(30, agent.requests());
    }
  }

  @Test
  void aSlowDeviceStarvesNobody() throws Exception {
    try (ScriptedAgent silent = new ScriptedAgent(asked -> Optional.empty());
        ScriptedAgent good = ScriptedAgent.of(mib, (request, honest) -> honest)) {
      List<CompletionStage<SnmpTable>> stuck = new ArrayList<>();
      for (int number = 0; number < 2_000; number++) {
        stuck.add(sessions.agent(silent.peer("s" + number), V2C, TIME).table(COLUMNS));
      }
      assertWhole(walk(good, V2C));
      assertTrue(stuck.stream().anyMatch(stage -> !stage.toCompletableFuture().isDone()));
    }
  }

  @Test
  void getsWhatThereIsInTheOrderAskedFor() throws Exception {
    List<Oid> asked = new ArrayList<>();
    for (int row = 100; row > 0; row--) {
      asked.add(SHORT.append(row));
    }
    ScriptedAgent.Distortion tooBig =
        (request, honest) ->
            honest.size() > 20 ? error(honest, SnmpConstants.SNMP_ERROR_TOO_BIG) : honest;
    try (ScriptedAgent agent = ScriptedAgent.of(mib, tooBig)) {
      for (Profile profile : List.of(V2C, V1)) {
        List<VarBind> got = await(sessions.agent(agent.peer("d"), profile, TIME).get(asked));
        assertEquals(asked.subList(63, 100), got.stream().map(VarBind::name).toList());
      }
    }
  }

  @Test
  void triesProfilesInTheirOrder() throws Exception {
    try (ScriptedAgent agent =
        new ScriptedAgent(
            asked ->
                asked.version() == 0
                    ? Optional.of(ScriptedAgent.write(asked, ScriptedAgent.honest(asked, mib)))
                    : Optional.empty())) {
      assertEquals(V1, await(sessions.probe(agent.peer("d"), List.of(V2C, V1), TIME)));
      assertEquals(Reason.TIMEOUT, probeFailure(agent.peer("d")));
    }
  }

  private Reason probeFailure(Peer peer) {
    ExecutionException thrown =
        assertThrows(
            ExecutionException.class, () -> await(sessions.probe(peer, List.of(V2C), TIME)));
    Throwable cause = thrown.getCause();
    return ((SnmpException) (cause instanceof SnmpException ? cause : cause.getCause())).reason();
  }

  /**
   * Any answers at all, by a fixed seed: each walk ends, within its limits, one way or the other.
   */
  @Test
  void endsWhateverIsAnswered() throws Exception {
    for (int seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      try (ScriptedAgent agent = new ScriptedAgent(asked -> Distorted.answer(random, asked, mib))) {
        CompletableFuture<SnmpTable> stage =
            sessions
                .agent(agent.peer("d" + seed), V2C, Duration.ofSeconds(3))
                .table(COLUMNS)
                .toCompletableFuture();
        Optional<Throwable> failure =
            stage.handle((table, thrown) -> Optional.ofNullable(thrown)).get(10, TimeUnit.SECONDS);
        failure.ifPresent(thrown -> assertInstanceOf(SnmpException.class, thrown));
        assertTrue(agent.requests() < 4_000, "requests: " + agent.requests());
      }
    }
    assertEquals(0, sessions.inFlight());
  }

  @Test
  void printsNoSecret() {
    assertFalse((V2C + " " + V2C.credentials()).contains("public"));
  }

  private static PDU error(PDU answer, int status) {
    answer.setVariableBindings(List.of());
    answer.setErrorStatus(status);
    answer.setErrorIndex(1);
    return answer;
  }

  private static PDU cut(PDU answer, int most) {
    while (answer.size() > most) {
      answer.trim();
    }
    return answer;
  }

  private static PDU fill(PDU answer, OID name) {
    for (int place = 0; place < answer.size(); place++) {
      answer.set(place, new VariableBinding(name, new Counter32(1)));
    }
    return answer;
  }

  private static PDU grow(PDU request, PDU answer) {
    answer.setVariableBindings(List.of());
    for (VariableBinding asked : request.getVariableBindings()) {
      OID name = new OID(asked.getOid());
      if (name.size() == LONG.size()) {
        name.append(1);
      } else {
        name = name.nextPeer();
      }
      answer.add(new VariableBinding(name, new Counter32(1)));
    }
    return answer;
  }
}
