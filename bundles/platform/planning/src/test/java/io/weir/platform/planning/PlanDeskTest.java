package io.weir.platform.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.optimize.Goal;
import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.PlanApplier;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanMode;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.PlanningException.Kind;
import io.weir.api.traffic.Demand;
import io.weir.platform.planning.model.Changes;
import io.weir.platform.planning.model.Triangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PlanDeskTest {

  @TempDir private Path directory;
  private final Bench bench = new Bench();
  private final List<PlanDesk> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(PlanDesk::close);
  }

  private PlanDesk desk(PlanMode mode, PlanApplier... appliers) throws IOException {
    List<String> names = List.of(appliers).stream().map(PlanApplier::name).toList();
    PlanningOptions options =
        new PlanningOptions(
            mode, true, "half", names, Duration.ZERO, Duration.ofMinutes(5), 3, directory);
    PlanDesk desk =
        new PlanDesk(options, Clock.systemUTC()).with(bench, List.of(bench), List.of(appliers));
    open.add(desk);
    return desk;
  }

  private static PlanRequest request(NetworkChange... changes) {
    return new PlanRequest(
        Optional.empty(), Goal.LEAST_UTILISATION, Duration.ofHours(1), List.of(changes), "why not");
  }

  private static PlanEntry made(PlanDesk desk, NetworkChange... changes) throws Exception {
    return awaited(
        desk,
        desk.start(request(changes), "ada").id(),
        entry -> entry.state() != PlanState.PLANNING);
  }

  private static PlanEntry awaited(PlanDesk desk, long id, Predicate<PlanEntry> wanted)
      throws InterruptedException {
    PlanEntry entry = desk.plan(id).orElseThrow();
    while (!wanted.test(entry)) {
      TimeUnit.MILLISECONDS.sleep(5);
      entry = desk.plan(id).orElseThrow();
    }
    return entry;
  }

  private static Kind refusal(PlanDesk desk, long id, String actor) {
    return assertThrows(PlanningException.class, () -> desk.approve(id, actor, "")).kind();
  }

  @Test
  void onlyLooksAtPlansUnlessTold() throws Exception {
    PlanDesk desk = desk(PlanMode.OBSERVE);

    PlanEntry entry = made(desk);

    assertEquals(PlanState.PROPOSED, entry.state());
    assertEquals(0.5, entry.plan().orElseThrow().utilisation().planned());
    assertEquals(Kind.REFUSED, refusal(desk, entry.id(), "bob"));
    assertEquals(PlanState.PROPOSED, desk.plan(entry.id()).orElseThrow().state());
  }

  @Test
  void wantsAnotherPersonToApprove() throws Exception {
    PlanDesk desk = desk(PlanMode.PROPOSE);
    PlanEntry entry = made(desk);

    assertEquals(Kind.REFUSED, refusal(desk, entry.id(), "ada"));
    PlanEntry approved = desk.approve(entry.id(), "bob", "go on");

    assertEquals(PlanState.APPROVED, approved.state());
    assertEquals("go on", approved.events().get(approved.events().size() - 1).text());
    assertEquals(Kind.REFUSED, refusal(desk, entry.id(), "bob"), "approved already");
  }

  @Test
  void refusesAPlanForAnotherTopology() throws Exception {
    PlanDesk desk = desk(PlanMode.PROPOSE);
    PlanEntry entry = made(desk);
    PlanEntry maintenance = made(desk, new NetworkChange.LinkState("a:b", false));

    assertEquals(Kind.REFUSED, refusal(desk, maintenance.id(), "bob"), "not yet like that");
    bench.topology =
        Changes.of(Triangle.NETWORK, List.of(new NetworkChange.LinkState("a:b", false))).topology();

    assertFalse(desk.isCurrent(entry));
    assertEquals(Kind.REFUSED, refusal(desk, entry.id(), "bob"));
    assertEquals(PlanState.APPROVED, desk.approve(maintenance.id(), "bob", "now it is").state());
  }

  @Test
  void appliesAndTakesBack() throws Exception {
    RecordingApplier one = new RecordingApplier("one");
    RecordingApplier two = new RecordingApplier("two");
    PlanDesk desk = desk(PlanMode.APPLY, one, two);
    PlanEntry entry = made(desk);

    assertEquals(PlanState.APPLIED, desk.approve(entry.id(), "bob", "").state());
    assertEquals(PlanState.ROLLED_BACK, desk.rollBack(entry.id(), "bob", "oh").state());
    assertEquals(List.of("apply", "roll back"), one.calls);
    assertEquals(List.of("apply", "roll back"), two.calls);
  }

  @Test
  void takesBackWhatWasDoneWhenAnApplierFails() throws Exception {
    RecordingApplier one = new RecordingApplier("one");
    RecordingApplier two = new RecordingApplier("two");
    two.failing = true;
    PlanDesk desk = desk(PlanMode.APPLY, one, two);

    PlanEntry after = desk.approve(made(desk).id(), "bob", "");

    assertEquals(PlanState.NOT_APPLIED, after.state());
    assertEquals(List.of("apply", "roll back"), one.calls);
    assertTrue(
        after.events().get(after.events().size() - 1).text().contains("two: on strike"),
        after.events().toString());
  }

  @Test
  void takesBackTheLastAppliedFirst() throws Exception {
    PlanDesk desk = desk(PlanMode.APPLY, new RecordingApplier("one"));
    PlanEntry first = made(desk);
    PlanEntry second = made(desk);
    desk.approve(first.id(), "bob", "");
    desk.approve(second.id(), "bob", "");

    assertThrows(PlanningException.class, () -> desk.rollBack(first.id(), "bob", ""));
    desk.rollBack(second.id(), "bob", "");
    assertEquals(PlanState.ROLLED_BACK, desk.rollBack(first.id(), "bob", "").state());
  }

  @Test
  void remembersOverRestarts() throws Exception {
    PlanDesk desk = desk(PlanMode.PROPOSE);
    PlanEntry entry = made(desk, new NetworkChange.DemandTimes("a", "b", 1.5));
    desk.approve(entry.id(), "bob", "yes");
    PlanEntry before = desk.plan(entry.id()).orElseThrow();
    desk.close();

    assertEquals(Optional.of(before), desk(PlanMode.PROPOSE).plan(entry.id()));
  }

  @Test
  void saysAfterACrashWhatWasGoingOn() throws Exception {
    PlanFiles files = new PlanFiles(directory);
    PlanBook book = new PlanBook(files, 3, Clock.systemUTC());
    book.open(request(), "ada");
    Files.writeString(directory.resolve("plan-7.json"), "{\"id\": 7");

    PlanDesk desk = desk(PlanMode.OBSERVE);

    assertEquals(PlanState.FAILED, desk.plan(1).orElseThrow().state());
    assertEquals(8, made(desk).id(), "a damaged file is left alone");
    assertEquals("{\"id\": 7", Files.readString(directory.resolve("plan-7.json")));
  }

  @Test
  void forgetsTheOldest() throws Exception {
    PlanDesk desk = desk(PlanMode.OBSERVE);
    for (int i = 0; i < 5; i++) {
      made(desk);
    }

    assertEquals(
        List.of(5L, 4L, 3L, 2L),
        desk.plans().stream().map(PlanEntry::id).toList(),
        "three, and one at work when it was begun");
    assertFalse(Files.exists(directory.resolve("plan-1.json")));
  }

  @Test
  void endsAnOptimizerThatNobodyWaitsFor() throws Exception {
    bench.endless = true;
    PlanDesk desk = desk(PlanMode.OBSERVE);
    long id = desk.start(request(), "ada").id();
    assertTrue(bench.begun.await(20, TimeUnit.SECONDS));

    desk.reject(id, "ada", "takes too long");

    assertTrue(bench.interrupted.await(20, TimeUnit.SECONDS));
    assertEquals(PlanState.REJECTED, desk.plan(id).orElseThrow().state());
    bench.endless = false;
    assertEquals(PlanState.PROPOSED, made(desk).state());
  }

  @Test
  void leavesOutAndTellsDemandsWithoutAPath() throws Exception {
    bench.topology =
        Changes.of(Triangle.NETWORK, List.of(new NetworkChange.NodeState("c", false))).topology();

    PlanEntry entry = made(desk(PlanMode.OBSERVE));

    PlanEntry.Basis basis = entry.basis().orElseThrow();
    assertEquals(List.of("ab"), basis.traffic().demands().stream().map(Demand::id).toList());
    assertTrue(basis.traffic().notes().get(0).contains("no path"), basis.toString());
  }

  @Test
  void saysWhatItCannotPlan() throws Exception {
    PlanDesk desk = desk(PlanMode.OBSERVE);
    PlanRequest unknown =
        new PlanRequest(
            Optional.of("oracle"), Goal.LEAST_UTILISATION, Duration.ofHours(1), List.of(), "");
    PlanRequest moves =
        new PlanRequest(
            Optional.empty(), new Goal(Goal.Kind.MOVES, 0.8), Duration.ofHours(1), List.of(), "");

    assertEquals(
        Kind.UNKNOWN,
        assertThrows(PlanningException.class, () -> desk.start(unknown, "ada")).kind());
    assertEquals(
        Kind.INFEASIBLE,
        assertThrows(PlanningException.class, () -> desk.start(moves, "ada")).kind());
    assertEquals(PlanState.FAILED, made(desk, new NetworkChange.LinkState("x", false)).state());
  }

  /** Says what it was asked for. */
  private static final class RecordingApplier implements PlanApplier {

    final List<String> calls = new ArrayList<>();
    private final String name;
    private boolean failing;

    RecordingApplier(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String apply(PlanEntry entry) throws ApplyException {
      if (failing) {
        throw new ApplyException("on strike");
      }
      calls.add("apply");
      return "done.";
    }

    @Override
    public String rollBack(PlanEntry entry) {
      calls.add("roll back");
      return "undone.";
    }
  }
}
