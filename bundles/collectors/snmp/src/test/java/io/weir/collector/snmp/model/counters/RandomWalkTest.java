package io.weir.collector.snmp.model.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent that counts, wraps, reboots and resets at random: no rate that can't be. */
class RandomWalkTest {

  private static final long WRAP = 1L << 32;
  private static final int ROUNDS = 20_000;

  /** The agent: what it really counted, and what it shows. */
  private static final class Agent {
    final Random random;
    final boolean wide;
    final long speed;
    long ticks;
    long shown;
    long discontinuity;
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Agent(long seed) {
      random = new Random(seed);
      wide = seed % 2 == 0;
      speed = wide ? 10_000_000_000L : 100_000_000L;
      ticks = WRAP - random.nextInt(10_000_000);
      shown = wide ? -random.nextInt(1_000_000_000) : random.nextLong(WRAP);
    }

    Reading reading() {
      AgentTime time =
          new AgentTime(OptionalLong.of(ticks % WRAP), OptionalLong.empty(), OptionalLong.empty());
      Counter counter = new Counter(wide ? shown : shown % WRAP, wide);
      return new Reading(
          now, time, OptionalLong.of(discontinuity), Map.of(Quantity.IN_OCTETS, counter));
    }

    /** Goes on, and says how much was counted. */
    long count(int seconds) {
      long amount = (long) (random.nextDouble() * seconds * speed / 8);
      now = now.plusSeconds(seconds);
      ticks += 100L * seconds;
      shown = wide ? shown + amount : (shown + amount) % WRAP;
      return amount;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ratesStayWithinTheSpeedAndAmountsAreRight(long seed) {
    Agent agent = new Agent(seed);
    int known = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Reading before = agent.reading();
      int event = agent.random.nextInt(20);
      long amount = agent.count(60 + agent.random.nextInt(240));
      if (event == 0) {
        agent.ticks = agent.random.nextInt(2_000);
        agent.shown = agent.random.nextInt(1_000_000);
        agent.discontinuity = 0;
      } else if (event == 1) {
        agent.shown = agent.random.nextInt(1_000_000);
        agent.discontinuity = (agent.ticks - 1 - agent.random.nextInt(1_000)) % WRAP;
      }
      Interval interval = new Interval(before, agent.reading(), OptionalLong.of(agent.speed));
      check(interval, event, amount, agent.speed);
      known += interval.step(Quantity.IN_OCTETS).isGap() ? 0 : 1;
    }
    assertTrue(known > ROUNDS * 4 / 5, "only " + known + " of " + ROUNDS + " known");
  }

  private static void check(Interval interval, int event, long amount, long speed) {
    Step step = interval.step(Quantity.IN_OCTETS);
    OptionalDouble rate = interval.rate(Quantity.IN_OCTETS);
    assertTrue(rate.orElse(0) >= 0, step::toString);
    assertTrue(rate.orElse(0) <= speed / 8.0, step::toString);
    if (event > 1) {
      assertEquals(OptionalLong.of(amount), step.amount(), () -> interval.toString());
    } else {
      assertTrue(step.isGap(), () -> step + " of " + interval);
    }
  }
}
