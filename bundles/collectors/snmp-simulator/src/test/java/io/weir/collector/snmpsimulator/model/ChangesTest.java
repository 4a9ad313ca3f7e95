package io.weir.collector.snmpsimulator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final long NOW = Network.time(Instant.parse("2026-11-21T10:00:00Z"));
  private static final long MINUTE = 60_000;

  private final Network network =
      new Network(new NetworkOptions(5, 80, 24, 0x7f100001, Duration.ofHours(2), 0));
  private final Changes changes = new Changes(network);

  /** What was told. */
  private record Told(boolean link, int which, boolean up, long when) {}

  private List<Told> between(long after, long until) {
    List<Told> told = new ArrayList<>();
    changes.between(
        after,
        until,
        new Changes.Listener() {
          @Override
          public void linkChanged(int end, boolean up, long when) {
            told.add(new Told(true, end, up, when));
          }

          @Override
          public void started(int device, long when) {
            told.add(new Told(false, device, true, when));
          }
        });
    return told;
  }

  @Test
  void whatIsToldIsWhatHappened() {
    int links = 0;
    int starts = 0;
    for (Told each : between(NOW, NOW + 240 * MINUTE)) {
      assertTrue(each.when() > NOW && each.when() <= NOW + 240 * MINUTE);
      if (each.link()) {
        links++;
        assertEquals(each.up(), network.outages().isUp(each.which(), each.when()));
        assertEquals(!each.up(), network.outages().isUp(each.which(), each.when() - 1));
      } else {
        starts++;
        assertEquals(each.when(), network.restarts().startedAt(each.which(), each.when()));
      }
    }
    assertTrue(links > 10 && starts > 5, links + " links, " + starts + " starts");
  }

  @Test
  void eachChangeIsToldOnceHoweverOftenItIsAsked() {
    long begin = NOW - NOW % Shape.DAY - 5 * MINUTE;
    long links = between(begin, begin + 20 * MINUTE).stream().filter(Told::link).count();
    long inSteps = 0;
    for (long time = begin; time < begin + 20 * MINUTE; time += 777) {
      long until = Math.min(time + 777, begin + 20 * MINUTE);
      inSteps += between(time, until).stream().filter(Told::link).count();
    }
    assertEquals(links, inSteps);
    assertTrue(links > 0);
    assertEquals(
        changes.perDay(), between(NOW, NOW + Shape.DAY).stream().filter(Told::link).count());
  }
}
