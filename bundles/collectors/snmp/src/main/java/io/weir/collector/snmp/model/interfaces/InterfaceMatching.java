package io.weir.collector.snmp.model.interfaces;

import io.weir.collector.snmp.model.interfaces.InterfaceMatch.Evidence;
import io.weir.collector.snmp.model.interfaces.InterfaceMatch.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Takes away, pass by pass, what is matched. Used once, by one thread. */
final class InterfaceMatching {

  private final Set<Interface> before;
  private final Set<Interface> after;
  private final Map<Interface, Kept> kept = new HashMap<>();
  private final List<Interface> order;

  InterfaceMatching(List<Interface> before, List<Interface> after) {
    this.before = new LinkedHashSet<>(before);
    this.after = new LinkedHashSet<>(after);
    this.order = after;
  }

  InterfaceMatch run() {
    pass(Evidence.IF_NAME, Interface::name, (was, is) -> true);
    pass(Evidence.IF_ALIAS, Interface::ifAlias, InterfaceMatching::sameType);
    pass(
        Evidence.IF_PHYS_ADDRESS,
        each -> each.macAddress().map(PhysAddress::hex).orElse(""),
        InterfaceMatching::sameType);
    pass(
        Evidence.IF_INDEX,
        each -> Long.toString(each.ifIndex()),
        (was, is) -> sameType(was, is) && !contradicts(was, is));
    List<Kept> all = order.stream().filter(kept::containsKey).map(kept::get).toList();
    return new InterfaceMatch(all, List.copyOf(after), List.copyOf(before));
  }

  private void pass(
      Evidence evidence, Function<Interface, String> by, BiPredicate<Interface, Interface> agrees) {
    Map<String, List<Interface>> was = group(before, by);
    Map<String, List<Interface>> is = group(after, by);
    was.forEach(
        (key, ones) -> {
          List<Interface> others = is.getOrDefault(key, List.of());
          if (ones.size() == 1 && others.size() == 1) {
            Interface one = ones.get(0);
            Interface other = others.get(0);
            if (agrees.test(one, other)) {
              kept.put(other, new Kept(one, other, evidence));
              before.remove(one);
              after.remove(other);
            }
          }
        });
  }

  private static Map<String, List<Interface>> group(
      Set<Interface> interfaces, Function<Interface, String> by) {
    Map<String, List<Interface>> groups = new HashMap<>();
    for (Interface each : interfaces) {
      String key = by.apply(each);
      if (!key.isEmpty()) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
      }
    }
    return groups;
  }

  private static boolean sameType(Interface was, Interface is) {
    return was.ifType().equals(is.ifType());
  }

  /** Both have a MAC address, or both a description, and it is another. */
  private static boolean contradicts(Interface was, Interface is) {
    boolean otherMac =
        was.macAddress().isPresent()
            && is.macAddress().isPresent()
            && !was.macAddress().equals(is.macAddress());
    boolean otherAlias =
        !was.ifAlias().isEmpty() && !is.ifAlias().isEmpty() && !was.ifAlias().equals(is.ifAlias());
    return otherMac || otherAlias;
  }
}
