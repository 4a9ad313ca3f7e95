package io.weir.library.view.network;

import io.weir.api.collect.CollectorStatus;
import io.weir.api.flow.TimeRange;
import io.weir.api.snmp.Trap;
import io.weir.api.snmp.TrapLog;
import io.weir.api.snmp.TrapRefusal;
import io.weir.library.view.Options;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Notifications that came, the newest first.
 *
 * @param device the id of a device, or an agent's address
 * @param event its name or the beginning of it, up to a dot; or the same of its object identifier
 * @param search what its text, its sender or one of its bindings contains, in whatever case
 * @param range when they came; all that are kept if empty
 */
public record TrapsRequest(
    Optional<String> device,
    Optional<String> event,
    String search,
    Optional<TimeRange> range,
    int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of("device", "event", "search", "from", "to", "last", "limit");

  private static final int USUAL_LIMIT = 100;

  public TrapsRequest {
    search = search.toLowerCase(Locale.ROOT);
  }

  /** Who listens, and what came. */
  public record Answer(List<Listener> listeners, List<TrapLine> traps) {}

  /**
   * A listener.
   *
   * @param refused what it refused or lost since it was started
   */
  public record Listener(
      String name,
      String endpoint,
      CollectorStatus.State state,
      String detail,
      List<TrapRefusal> refused) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static TrapsRequest of(Options options) {
    boolean timed =
        List.of("from", "to", "last").stream().anyMatch(name -> options.text(name).isPresent());
    return new TrapsRequest(
        options.text("device"),
        options.text("event"),
        options.text("search").orElse(""),
        timed ? Optional.of(options.range()) : Optional.empty(),
        options.limit(USUAL_LIMIT));
  }

  /** Asks all that listen. */
  public Answer ask(List<TrapLog> logs) {
    return new Answer(
        logs.stream().map(TrapsRequest::listener).toList(),
        logs.stream()
            .flatMap(
                log ->
                    log.recent(this::isWanted, limit).stream()
                        .map(trap -> TrapLine.of(log.name(), trap)))
            .sorted(Comparator.comparing(TrapLine::time).reversed())
            .limit(limit)
            .toList());
  }

  private static Listener listener(TrapLog log) {
    CollectorStatus status = log.status();
    return new Listener(
        log.name(), status.endpoint(), status.state(), status.detail(), log.refusals());
  }

  private boolean isWanted(Trap trap) {
    return (range.isEmpty() || range.get().contains(trap.time().toEpochMilli()))
        && device.map(wanted -> isOf(trap, wanted)).orElse(true)
        && event
            .map(
                wanted ->
                    isBelow(trap.name(), wanted) || isBelow(trap.notification().toString(), wanted))
            .orElse(true)
        && (search.isEmpty() || isFound(trap));
  }

  private static boolean isOf(Trap trap, String wanted) {
    return trap.deviceId().equals(wanted) || trap.agent().toString().equals(wanted);
  }

  private static boolean isBelow(String name, String wanted) {
    return name.regionMatches(true, 0, wanted, 0, wanted.length())
        && (name.length() == wanted.length() || name.charAt(wanted.length()) == '.');
  }

  private boolean isFound(Trap trap) {
    return contains(trap.text())
        || contains(trap.deviceName())
        || contains(trap.sender().toString())
        || trap.bindings().stream().anyMatch(one -> contains(one.toString()));
  }

  private boolean contains(String text) {
    return text.toLowerCase(Locale.ROOT).contains(search);
  }
}
