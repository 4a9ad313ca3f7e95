package io.weir.collector.snmp.polling;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.metric.Sample;
import io.weir.collector.snmp.model.counters.Continuation;
import io.weir.collector.snmp.model.counters.Interval;
import io.weir.collector.snmp.model.counters.Quantity;
import io.weir.collector.snmp.model.counters.Reading;
import io.weir.collector.snmp.model.interfaces.IfStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is kept of an interface from round to round. Guarded by its device. */
final class PolledInterface {

  private static final long MILLION = 1_000_000;

  /**
   * Rounds in which no counter is written after one jumped: a rate is taken over some four of them,
   * and is not to reach from one side of the jump to the other.
   */
  private static final int PAUSE = 4;

  private final String deviceId;
  private final String id;
  private final RecentDay day = new RecentDay();
  private String name;
  private long speed;
  private long speedBefore;
  private int pause;
  private IfStatus operStatus;
  private Optional<Reading> last = Optional.empty();

  PolledInterface(NetworkInterface entry) {
    deviceId = entry.deviceId();
    id = entry.id();
    name = entry.name();
    speed = entry.speed();
    operStatus = IfStatus.parse(entry.ifOperStatus());
  }

  /** Takes up what a discovery found. */
  void update(NetworkInterface entry) {
    name = entry.name();
    speed = entry.speed();
    operStatus = IfStatus.parse(entry.ifOperStatus());
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  IfStatus operStatus() {
    return operStatus;
  }

  long speed() {
    return speed;
  }

  /**
   * Takes what was read in a round.
   *
   * @param ifHighSpeed as sent, 0 where the agent does not say
   * @return whether state or speed are others than before
   */
  boolean read(Reading reading, IfStatus status, long ifHighSpeed, List<Sample> out) {
    boolean changed = state(status, ifHighSpeed);
    OptionalLong highest = known(Math.max(speed, speedBefore));
    Optional<Interval> interval = last.map(before -> new Interval(before, reading, highest));
    InterfaceSamples samples =
        new InterfaceSamples(deviceId, id, name, reading.time().toEpochMilli(), out);
    samples.gauge("weir_interface_oper_status", operStatus.ordinal() + 1.0);
    if (speed > 0) {
      samples.gauge("weir_interface_speed_bits", (double) speed);
    }
    counters(samples, reading, interval);
    interval.ifPresent(day::note);
    last = Optional.of(reading);
    speedBefore = speed;
    return changed;
  }

  private void counters(InterfaceSamples samples, Reading reading, Optional<Interval> interval) {
    if (interval.isEmpty()) {
      samples.counters(reading);
      return;
    }
    if (interval.get().length().toNanos() <= 0) {
      return; // our clock was set back
    }
    Map<Quantity, Continuation> how = Continuation.of(interval.get());
    if (how.values().stream().anyMatch(Continuation.Apart.class::isInstance)) {
      pause = PAUSE;
    }
    if (pause > 0) {
      pause--;
    } else {
      samples.counters(interval.get(), how);
    }
    samples.rates(interval.get());
  }

  private boolean state(IfStatus status, long ifHighSpeed) {
    boolean otherStatus = status != IfStatus.UNKNOWN && status != operStatus;
    boolean otherSpeed = ifHighSpeed > 0 && Math.abs(speed - ifHighSpeed * MILLION) > MILLION / 2;
    boolean plausible = ifHighSpeed <= 10 * MILLION;
    if (otherStatus) {
      operStatus = status;
    }
    if (otherSpeed && plausible) {
      speed = ifHighSpeed * MILLION;
    }
    return otherStatus || (otherSpeed && plausible);
  }

  private static OptionalLong known(long bits) {
    return bits > 0 ? OptionalLong.of(bits) : OptionalLong.empty();
  }

  /** What is known of the 24 hours before a time; empty if nothing is. */
  Optional<InterfaceSummary> summary(Instant end) {
    return day.summary(deviceId, id, end);
  }
}
