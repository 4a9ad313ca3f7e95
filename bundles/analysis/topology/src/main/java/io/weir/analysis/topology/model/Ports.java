package io.weir.analysis.topology.model;

import io.weir.api.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The interfaces of one device, by what a neighbour may call them. */
final class Ports {

  private final Keys<String> ids;
  private final Keys<String> names;
  private final Keys<String> descriptions;
  private final Keys<String> inFull;
  private final Keys<String> aliases;
  private final Keys<String> numbers;
  private final Keys<Long> macs;

  Ports(List<NetworkInterface> all) {
    ids = new Keys<>(all, each -> List.of(each.id()));
    names = new Keys<>(all, each -> plain(each.ifName()));
    descriptions = new Keys<>(all, each -> plain(each.ifDescr()));
    inFull = new Keys<>(all, Ports::inFull);
    aliases = new Keys<>(all, each -> plain(each.ifAlias()));
    numbers = new Keys<>(all, each -> List.of(Long.toString(each.ifIndex())));
    macs = new Keys<>(all, each -> MacAddress.of(each.ifPhysAddress()).stream().boxed().toList());
  }

  private static List<String> plain(String text) {
    return text.isBlank() ? List.of() : List.of(InterfaceNames.plain(text));
  }

  private static List<String> inFull(NetworkInterface each) {
    List<String> all = new ArrayList<>();
    plain(each.ifName()).forEach(name -> all.addAll(InterfaceNames.inFull(name)));
    plain(each.ifDescr()).forEach(name -> all.addAll(InterfaceNames.inFull(name)));
    return all;
  }

  Optional<NetworkInterface> byId(String id) {
    return ids.get(id).stream().findFirst();
  }

  /** By ifName; else by ifDescr; else by either, abbreviated or in full. */
  List<NetworkInterface> named(String name) {
    if (name.isBlank()) {
      return List.of();
    }
    String plain = InterfaceNames.plain(name);
    List<NetworkInterface> found = names.get(plain);
    if (found.isEmpty()) {
      found = descriptions.get(plain);
    }
    return found.isEmpty() ? abbreviated(plain) : found;
  }

  private List<NetworkInterface> abbreviated(String plain) {
    return InterfaceNames.inFull(plain).stream()
        .flatMap(full -> inFull.get(full).stream())
        .distinct()
        .toList();
  }

  List<NetworkInterface> aliased(String alias) {
    return alias.isBlank() ? List.of() : aliases.get(InterfaceNames.plain(alias));
  }

  /** By ifIndex in decimal. */
  List<NetworkInterface> numbered(String text) {
    return numbers.get(text.strip());
  }

  /** By MAC address; of those that share it the physical one, if there is just one. */
  List<NetworkInterface> withMac(String text) {
    OptionalLong mac = MacAddress.of(text);
    List<NetworkInterface> found = mac.isEmpty() ? List.of() : macs.get(mac.getAsLong());
    List<NetworkInterface> physical =
        found.stream().filter(each -> each.ifType().equals("ethernetCsmacd")).toList();
    return physical.size() == 1 ? physical : found;
  }

  /** Interfaces by something they have; made when it is asked for. */
  private static final class Keys<K> {
    private final List<NetworkInterface> all;
    private final Function<NetworkInterface, List<K>> of;
    private Optional<Map<K, List<NetworkInterface>>> map = Optional.empty();

    Keys(List<NetworkInterface> all, Function<NetworkInterface, List<K>> of) {
      this.all = all;
      this.of = of;
    }

    List<NetworkInterface> get(K key) {
      if (map.isEmpty()) {
        map = Optional.of(made());
      }
      return map.get().getOrDefault(key, List.of());
    }

    private Map<K, List<NetworkInterface>> made() {
      Map<K, List<NetworkInterface>> made = new HashMap<>(all.size() * 2);
      for (NetworkInterface each : all) {
        for (K key : of.apply(each)) {
          made.merge(key, List.of(each), Keys::both);
        }
      }
      return made;
    }

    /** The later one may be there already, under another of its names. */
    private static List<NetworkInterface> both(
        List<NetworkInterface> some, List<NetworkInterface> one) {
      if (some.get(some.size() - 1).equals(one.get(0))) {
        return some;
      }
      List<NetworkInterface> more = some.size() == 1 ? new ArrayList<>(some) : some;
      more.addAll(one);
      return more;
    }
  }
}
