package io.weir.collector.snmp.polling;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.metric.Sample;
import io.weir.api.snmp.Oid;
import io.weir.collector.snmp.model.counters.Reading;
import io.weir.collector.snmp.model.interfaces.IfStatus;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.polling.Answer.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is kept of a device from round to round. Thread-safe. */
final class PolledDevice {

  /** After so many rounds without the narrow counters they are looked at once. */
  private static final int NARROW_EVERY = 12;

  private final Map<String, PolledInterface> byId = new HashMap<>();
  private final Map<Long, PolledInterface> byIndex = new HashMap<>();
  private Optional<Uptime> last = Optional.empty();
  private boolean narrowNeeded = true;
  private int rounds;
  private int misfit;
  private boolean uncertain;
  private boolean loaded;

  /**
   * What a round brought.
   *
   * @param changed interfaces whose state or speed is another than the inventory's
   * @param renumbered whether interfaces came, went or have other numbers: the device is to be
   *     discovered
   */
  record Round(List<Sample> samples, List<State> changed, boolean renumbered) {

    Round {
      samples = List.copyOf(samples);
      changed = List.copyOf(changed);
    }
  }

  /** What an interface is like now. */
  record State(String interfaceId, IfStatus operStatus, long speed) {}

  /** Whether interfaces are known, even if there are none. */
  synchronized boolean isLoaded() {
    return loaded;
  }

  /** Takes up the interfaces that the device has by the inventory; what was read of them stays. */
  synchronized void interfaces(List<NetworkInterface> entries) {
    Map<String, PolledInterface> before = new HashMap<>(byId);
    byId.clear();
    byIndex.clear();
    for (NetworkInterface entry : entries) {
      PolledInterface one = before.get(entry.id());
      if (one == null) {
        one = new PolledInterface(entry);
      } else {
        one.update(entry);
      }
      byId.put(entry.id(), one);
      byIndex.put(entry.ifIndex(), one);
    }
    loaded = true;
  }

  /** What the round is to ask for, by how long the agent says to have been up. */
  synchronized Asked wanted(Uptime uptime) {
    boolean narrow = narrowNeeded || rounds++ % NARROW_EVERY == 0;
    boolean names = last.isEmpty() || uncertain || uptime.mayBeRenumberedSince(last.get());
    return new Asked(narrow, names);
  }

  /**
   * Takes what an agent answered. A row whose name is another interface's is not taken: the numbers
   * are others now, until the device is discovered.
   */
  synchronized Round answered(Answer answer) {
    List<Sample> samples = new ArrayList<>();
    List<State> changed = new ArrayList<>();
    Set<Long> strange = new TreeSet<>();
    boolean narrow = false;
    for (Oid index : answer.counters().indexes()) {
      Row row = new Row(answer.counters(), index);
      long ifIndex = index.size() == 1 ? index.arc(0) : 0;
      PolledInterface one = byIndex.get(ifIndex);
      if (one == null || (answer.asked().names() && !isCalled(one, row))) {
        strange.add(ifIndex);
      } else {
        Reading reading = Reading.of(row, answer.time(), answer.uptime().agent());
        narrow |= needsNarrow(reading);
        if (one.read(reading, status(row), speed(row), samples)) {
          changed.add(new State(one.id(), one.operStatus(), one.speed()));
        }
      }
    }
    narrowNeeded = answer.asked().narrow() ? narrow : narrowNeeded;
    last = Optional.of(answer.uptime());
    return new Round(samples, changed, isNews(strange, answer));
  }

  /** Whether rows do not fit in a way in which they did not before. */
  private boolean isNews(Set<Long> strange, Answer answer) {
    int missing = byIndex.size() + strange.size() - answer.counters().indexes().size();
    int shape = Objects.hash(strange, missing);
    boolean fits = strange.isEmpty() && missing <= 0;
    boolean news = !fits && shape != misfit;
    misfit = fits ? 0 : shape;
    uncertain = !fits && answer.asked().names();
    return news;
  }

  private static boolean isCalled(PolledInterface one, Row row) {
    String ifName = row.text(IfColumn.IF_NAME);
    String given = ifName.isEmpty() ? row.text(IfColumn.IF_DESCR) : ifName;
    return given.isEmpty() || given.equals(one.name());
  }

  private static boolean needsNarrow(Reading reading) {
    return reading.counters().entrySet().stream()
        .anyMatch(each -> each.getKey().wide().isPresent() && !each.getValue().wide());
  }

  private static IfStatus status(Row row) {
    return IfStatus.of(row.number(IfColumn.IF_OPER_STATUS));
  }

  private static long speed(Row row) {
    return row.unsigned(IfColumn.IF_HIGH_SPEED).orElse(0);
  }

  /** What is known of the 24 hours before a time, of each interface of which something is. */
  synchronized List<InterfaceSummary> summaries(Instant end) {
    return byId.values().stream().flatMap(one -> one.summary(end).stream()).toList();
  }

  /** When the agent answered last. */
  synchronized Optional<Instant> lastSeen() {
    return last.map(Uptime::time);
  }
}
