package io.weir.collector.snmptraps.model;

import io.weir.api.inventory.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes entries of the history out of events: the first of its kind at once, those that say the
 * same within the window after it as a count in the same entry. For one thread.
 */
public final class Storms {

  private static final String SOURCE = "weir:snmp-traps";

  private final Duration window;
  private final int most;
  private final String run;
  private final Consumer<HistoryEntry> entries;
  private final Map<Said, Storm> open = new LinkedHashMap<>();
  private long number;

  /** Who said what. */
  private record Said(String device, Event event) {}

  private static final class Storm {
    private final HistoryEntry first;
    private Instant last;
    private long count = 1;

    Storm(HistoryEntry first) {
      this.first = first;
      this.last = first.time();
    }
  }

  /**
   * @param most storms that are counted at once; of more, the oldest ends early
   * @param run tells the entries of this process from those of others
   * @param entries takes each entry, and again, with the same key, when its count is known
   */
  public Storms(Duration window, int most, String run, Consumer<HistoryEntry> entries) {
    this.window = window;
    this.most = most;
    this.run = run;
    this.entries = entries;
  }

  /**
   * Takes an event.
   *
   * @param device whose it is
   * @param name what people call it
   */
  public void take(String device, String name, Event event, Instant time) {
    Said said = new Said(device, event);
    Storm storm = open.get(said);
    if (storm != null && time.isBefore(storm.first.time().plus(window))) {
      storm.count++;
      storm.last = time;
      return;
    }
    if (storm != null) {
      open.remove(said);
      end(storm);
    }
    if (open.size() >= most) {
      endOldest();
    }
    begin(said, name, time);
  }

  private void begin(Said said, String name, Instant time) {
    Event event = said.event();
    String id = run + "-" + number++;
    HistoryEntry entry =
        new HistoryEntry(time, id, event.severity(), SOURCE, name + ": " + event.text());
    open.put(said, new Storm(entry));
    entries.accept(entry);
  }

  /** Ends what is older than the window. */
  public void sweep(Instant now) {
    for (Iterator<Storm> all = open.values().iterator(); all.hasNext(); ) {
      Storm storm = all.next();
      if (now.isBefore(storm.first.time().plus(window))) {
        return;
      }
      all.remove();
      end(storm);
    }
  }

  /** Ends all. */
  public void close() {
    open.values().forEach(this::end);
    open.clear();
  }

  private void endOldest() {
    Iterator<Storm> all = open.values().iterator();
    Storm oldest = all.next();
    all.remove();
    end(oldest);
  }

  private void end(Storm storm) {
    if (storm.count > 1) {
      HistoryEntry first = storm.first;
      Instant last = storm.last.truncatedTo(ChronoUnit.SECONDS);
      String text = first.text() + "; " + storm.count + " times until " + last;
      entries.accept(
          new HistoryEntry(first.time(), first.id(), first.severity(), first.source(), text));
    }
  }
}
