package io.weir.collector.snmp.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.inventory.Neighbour;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.collector.snmp.discovery.Targets.Target;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final int PORT = 161;

  private static Neighbour at(String address) {
    return new Neighbour(
        "device",
        "n",
        Optional.empty(),
        "lldp",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Optional.of(Address.parse(address)),
        Instant.EPOCH);
  }

  private static List<String> rest(Targets targets) {
    List<String> all = new ArrayList<>();
    for (Optional<Target> next = targets.next(); next.isPresent(); next = targets.next()) {
      all.add(next.get().address().toString());
    }
    return all;
  }

  @Test
  void goesThroughTheHostsOfARange() {
    Targets targets = new Targets(PORT, 0, List.of(), 100);
    targets.range(Prefix.parse("192.0.2.0/30"));
    targets.range(Prefix.parse("198.51.100.0/31"));
    targets.range(Prefix.parse("2001:db8::/127"));
    assertEquals(6, targets.total());
    assertEquals(
        List.of(
            "192.0.2.1", "192.0.2.2", "198.51.100.0", "198.51.100.1", "2001:db8::", "2001:db8::1"),
        rest(targets));
  }

  @Test
  void countsWhatNobodyCanAsk() {
    assertEquals(BigInteger.ONE.shiftLeft(64), Addresses.count(Prefix.parse("2001:db8::/64")));
    assertEquals(BigInteger.ONE, Addresses.count(Prefix.parse("192.0.2.7/32")));
  }

  @Test
  void goesToNeighboursThatAreAllowedAndNoFurther() {
    Targets targets = new Targets(PORT, 2, List.of(Prefix.parse("192.0.2.0/24")), 100);
    targets.address(Address.parse("192.0.2.1"));
    Target first = targets.next().orElseThrow();
    targets.neighbours(first, List.of(at("192.0.2.2"), at("203.0.113.1"), at("192.0.2.1")));
    Target second = targets.next().orElseThrow();
    assertEquals("192.0.2.2", second.address().toString());
    targets.neighbours(second, List.of(at("192.0.2.3")));
    Target third = targets.next().orElseThrow();
    targets.neighbours(third, List.of(at("192.0.2.4")));
    assertEquals(List.of(), rest(targets));
  }

  @Test
  void takesNoMoreThanItMay() {
    Targets targets = new Targets(PORT, 1, List.of(Prefix.parse("192.0.2.0/24")), 3);
    targets.address(Address.parse("192.0.2.1"));
    Target first = targets.next().orElseThrow();
    targets.neighbours(first, List.of(at("192.0.2.2"), at("192.0.2.3"), at("192.0.2.4")));
    assertEquals(List.of("192.0.2.2", "192.0.2.3"), rest(targets));
  }
}
