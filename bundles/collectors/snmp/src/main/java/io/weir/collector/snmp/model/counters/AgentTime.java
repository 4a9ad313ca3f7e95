package io.weir.collector.snmp.model.counters;

import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.model.mib.SystemScalar;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long an agent has been running, by its own account.
 *
 * @param sysUpTime in hundredths of a second, modulo 2^32: it wraps after 497 days
 * @param engineBoots of the SNMP engine (RFC 3411)
 * @param engineTime seconds since the engine's last boot
 */
public record AgentTime(OptionalLong sysUpTime, OptionalLong engineBoots, OptionalLong engineTime) {

  private static final long WRAP = 1L << 32;
  private static final long TICKS_PER_SECOND = 100;

  /** snmpEngineBoots stays at its highest value for ever (RFC 3414, section 2.2.2). */
  private static final long LATCHED = Integer.MAX_VALUE;

  /** How far an agent's clock and ours may drift apart between two readings: 10 s, or 2 %. */
  private static final long DRIFT_TICKS = 10 * TICKS_PER_SECOND;

  private static final int DRIFT_SHARE = 50;

  /**
   * Reads the scalars of the agent.
   *
   * @param system of {@link SystemScalar}
   */
  public static AgentTime of(SnmpTable system) {
    Row row = new Row(system, Row.SCALARS);
    return new AgentTime(
        row.unsigned(SystemScalar.SYS_UP_TIME),
        row.unsigned(SystemScalar.SNMP_ENGINE_BOOTS),
        row.unsigned(SystemScalar.SNMP_ENGINE_TIME));
  }

  /**
   * Whether the agent started anew between two readings. The engine's boots and time decide where
   * both readings have them: they do not wrap. Else sysUpTime does: it went on if it is where it
   * should be by now, modulo its wrap, or if it is longer than the time between the readings.
   * Nothing known counts as no restart.
   */
  public boolean restartedSince(AgentTime before, Duration elapsed) {
    if (hasEngine() && before.hasEngine()) {
      return engineBoots.getAsLong() != before.engineBoots.getAsLong()
          || engineTime.getAsLong() < before.engineTime.getAsLong();
    }
    if (sysUpTime.isEmpty() || before.sysUpTime.isEmpty()) {
      return false;
    }
    long was = before.sysUpTime.getAsLong() % WRAP;
    long is = sysUpTime.getAsLong() % WRAP;
    long between = elapsed.toMillis() / 10;
    long drift = DRIFT_TICKS + between / DRIFT_SHARE;
    boolean longerThanBetween = is >= was && is > between + drift;
    return !longerThanBetween && distance(was + between, is) > drift;
  }

  /** How long the agent has been up, as far as it says; after 497 days too little. */
  Optional<Duration> upTime() {
    if (hasEngine()) {
      return Optional.of(Duration.ofSeconds(engineTime.getAsLong()));
    }
    return sysUpTime.isPresent()
        ? Optional.of(Duration.ofMillis(10 * sysUpTime.getAsLong()))
        : Optional.empty();
  }

  /** How long ago sysUpTime was another; empty where it is not known. */
  Optional<Duration> since(OptionalLong moment) {
    return sysUpTime.isPresent() && moment.isPresent()
        ? Optional.of(
            Duration.ofMillis(10 * Math.floorMod(sysUpTime.getAsLong() - moment.getAsLong(), WRAP)))
        : Optional.empty();
  }

  private boolean hasEngine() {
    return engineBoots.isPresent()
        && engineTime.isPresent()
        && engineBoots.getAsLong() > 0
        && engineBoots.getAsLong() < LATCHED;
  }

  /** Around the circle of sysUpTime, the shorter way. */
  private static long distance(long one, long other) {
    long forward = Math.floorMod(one - other, WRAP);
    return Math.min(forward, WRAP - forward);
  }
}
