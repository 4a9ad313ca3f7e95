package io.weir.analysis.topology.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A network by chance: devices of several kinds, cables between free ports, and sightings that say
 * what agents say, in one of the ways that the standards allow, or too little of it.
 */
final class RandomNetwork {

  /** A port by its device's number and its own. */
  record Port(int device, int port) {}

  /** What connects two ports. */
  record Cable(Port a, Port z) {
    String text() {
      return Inventory.text(
          "d" + a.device, "p" + index(a.port), "d" + z.device, "p" + index(z.port));
    }
  }

  /** ifName, ifDescr and how CDP or another agent may write the name. */
  private record Style(String name, String descr, String other) {
    String name(int port) {
      return name.replace("#", Integer.toString(port));
    }

    String descr(int port) {
      return descr.replace("#", Integer.toString(port));
    }

    String other(int port) {
      return other.replace("#", Integer.toString(port));
    }
  }

  private static final List<Style> STYLES =
      List.of(
          new Style("Gi0/#", "GigabitEthernet0/#", "gig 0/#"),
          new Style("Te1/1/#", "TenGigabitEthernet1/1/#", "TenGigE1/1/#"),
          new Style("ge-0/0/#", "ge-0/0/#", "ge-0/0/#"),
          new Style("xe-0/0/#", "xe-0/0/#", "XE-0/0/#"),
          new Style("Ethernet#", "Ethernet#", "Eth#"),
          new Style("", "Port-channel#", "po#"),
          new Style("eth#", "Intel Corporation #", "Ethernet#"),
          new Style("XGE0/0/#", "XGigabitEthernet0/0/#", "xge0/0/#"));

  final Inventory inventory = new Inventory();
  final List<Cable> cables = new ArrayList<>();
  private final List<Style> styles = new ArrayList<>();
  private final Random random;

  RandomNetwork(Random random) {
    this.random = random;
    int devices = 2 + random.nextInt(30);
    int ports = 1 + random.nextInt(24);
    List<Port> free = new ArrayList<>();
    for (int device = 0; device < devices; device++) {
      styles.add(STYLES.get(random.nextInt(STYLES.size())));
      inventory.device("d" + device, name(device), "192.0.2." + device);
      for (int port = 0; port < ports; port++) {
        free.add(new Port(device, port));
        Style style = styles.get(device);
        inventory.port(
            "d" + device,
            index(port),
            style.name(port),
            style.descr(port),
            Inventory.mac(device, port));
      }
    }
    Collections.shuffle(free, random);
    connect(free);
  }

  private void connect(List<Port> free) {
    for (int i = 0; i + 1 < free.size(); i += 2) {
      if (free.get(i).device != free.get(i + 1).device && random.nextInt(4) > 0) {
        cables.add(new Cable(free.get(i), free.get(i + 1)));
      }
    }
  }

  static int index(int port) {
    return 10_000 + port * 3;
  }

  private static String name(int device) {
    return device % 3 == 0 ? "sw" + device : "sw" + device + ".example.net";
  }

  /**
   * Puts what one port hears of another into the inventory, or nothing.
   *
   * @return 1 if it tells enough, 0 if it does not
   */
  int hear(Port here, Port there) {
    int fate = random.nextInt(10);
    if (fate < 2) {
      return 0;
    }
    String deviceId = "d" + here.device;
    boolean located = fate > 2;
    Inventory.Seen seen =
        located
            ? inventory.seen(deviceId, "p" + index(here.port))
            : inventory.seenSomewhere(deviceId);
    seen.by(random.nextInt(3) == 0 ? "cdp" : "lldp");
    boolean device = sayDevice(seen, there);
    boolean port = sayPort(seen, there, device);
    seen.add();
    return located && device && port ? 1 : 0;
  }

  private boolean sayDevice(Inventory.Seen seen, Port there) {
    boolean chassis = sayChassis(seen, there.device);
    boolean named = random.nextInt(3) > 0;
    if (named) {
      seen.name(sayName(there.device));
    }
    boolean addressed = random.nextInt(3) == 0;
    if (addressed) {
      seen.address("192.0.2." + there.device);
    }
    return chassis || named || addressed;
  }

  private String sayName(int device) {
    String name = name(device);
    return switch (random.nextInt(4)) {
      case 0 -> name.substring(0, (name + ".").indexOf('.'));
      case 1 -> name.contains(".") ? name : name + ".example.org";
      case 2 -> name.toUpperCase(Locale.ROOT);
      default -> name;
    };
  }

  private boolean sayChassis(Inventory.Seen seen, int device) {
    boolean base = device % 2 == 0;
    switch (random.nextInt(6)) {
      case 0 -> {
        seen.chassis("mac-address", Inventory.mac(base ? 0x8000 + device : device, 0));
        return !base;
      }
      case 1 -> seen.chassis("network-address", "192.0.2." + device);
      case 2 -> seen.chassis("local", name(device));
      case 3 -> seen.chassis("chassis-component", "serial-d" + device);
      case 4 -> {
        seen.chassis("interface-name", "eth0");
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A MAC address of a port tells the device too. */
  private boolean sayPort(Inventory.Seen seen, Port there, boolean device) {
    Style style = styles.get(there.device);
    String name = style.name(there.port);
    switch (random.nextInt(7)) {
      case 0 -> seen.port("interface-name", name.isEmpty() ? style.descr(there.port) : name);
      case 1 -> seen.port("interface-name", style.other(there.port));
      case 2 -> seen.port("local", Integer.toString(index(there.port)));
      case 3 -> seen.port("local", "77").description(style.descr(there.port));
      case 4 -> seen.port("unknown", style.descr(there.port));
      case 5 -> {
        if (device) {
          seen.port("mac-address", Inventory.mac(there.device, there.port));
        }
        return device;
      }
      default -> {
        seen.port("interface-name", "Slot 9/9").description("to the north");
        return false;
      }
    }
    return true;
  }
}
