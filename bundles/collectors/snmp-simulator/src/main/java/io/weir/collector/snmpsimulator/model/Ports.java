package io.weir.collector.snmpsimulator.model;

import java.util.List;

/** What the interfaces of devices are, by their ends (see {@link Tree}). */
public final class Ports {

  private static final long DAY = 86_400_000;
  private static final int RENAMED_ONE_IN = 64;
  private static final int MTU_WRONG_ONE_IN = 200;
  private static final int HALF_DUPLEX_ONE_IN = 300;
  private static final int PROVIDER_AT_AGGREGATION_ONE_IN = 4;
  private static final int GIGABIT = 1_000;
  private static final int JUMBO = 9_000;
  private static final int USUAL_MTU = 1_500;

  /** Those that the shipped rules of classification know. */
  private static final List<String> PROVIDERS =
      List.of("Magti", "Silknet", "Veon", "Cogent", "Lumen", "Arelion", "RETN");

  private final Draw draw;
  private final Tree tree;
  private final Devices devices;

  Ports(Draw draw, Tree tree, Devices devices) {
    this.draw = draw;
    this.tree = tree;
    this.devices = devices;
  }

  public Use use(int end) {
    int place = tree.place(end);
    int logical = place - tree.ports();
    if (logical >= 0) {
      return logical == 0 ? Use.LOOPBACK : logical == 1 ? Use.MANAGEMENT : Use.VLAN;
    }
    int far = tree.far(end);
    if (far != Tree.NONE) {
      int order = tree.layer(tree.device(far)).compareTo(tree.layer(tree.device(end)));
      return order == 0 ? Use.RING : order < 0 ? Use.UPLINK : Use.DOWNLINK;
    }
    return place == Tree.OUTSIDE && isProviders(end) ? Use.PROVIDER : edge(end);
  }

  private boolean isProviders(int end) {
    return switch (tree.layer(tree.device(end))) {
      case CORE -> true;
      case AGGREGATION ->
          draw.once(PROVIDER_AT_AGGREGATION_ONE_IN, Topic.USE, tree.device(end), -1);
      case ACCESS -> false;
    };
  }

  private Use edge(int end) {
    return switch (draw.below(10, Topic.USE, end, 0)) {
      case 0 -> Use.SERVER;
      case 1 -> Use.WIRELESS;
      case 2, 3 -> Use.UNUSED;
      default -> Use.DESK;
    };
  }

  /** In megabits a second; 0 where there is no such thing. */
  public int speed(int end) {
    Use use = use(end);
    return switch (tree.layer(tree.device(end))) {
      case CORE ->
          use == Use.RING || use == Use.DOWNLINK || use == Use.PROVIDER ? 100_000 : slow(use);
      case AGGREGATION -> use == Use.UPLINK ? 100_000 : fast(use);
      case ACCESS -> fast(use);
    };
  }

  private static int fast(Use use) {
    return switch (use) {
      case RING, UPLINK, DOWNLINK, PROVIDER -> 10_000;
      default -> slow(use);
    };
  }

  private static int slow(Use use) {
    return use == Use.LOOPBACK ? 0 : GIGABIT;
  }

  /** Of a link, a few ends are wrong about it. */
  public int mtu(int end) {
    boolean wrong = tree.link(end) == end && draw.once(MTU_WRONG_ONE_IN, Topic.MTU, end, 0);
    return tree.far(end) != Tree.NONE && !wrong ? JUMBO : USUAL_MTU;
  }

  /** Of a link, a few ends are wrong about it. */
  public boolean isHalfDuplex(int end) {
    return tree.link(end) == end
        && tree.far(end) != Tree.NONE
        && draw.once(HALF_DUPLEX_ONE_IN, Topic.DUPLEX, end, 0);
  }

  public String name(int end) {
    Vendor vendor = devices.vendor(tree.device(end));
    return switch (use(end)) {
      case LOOPBACK -> vendor.loopbackName();
      case MANAGEMENT -> vendor.managementName();
      case VLAN -> vendor.vlanName();
      default -> vendor.portName(tree.place(end), speed(end));
    };
  }

  /** What ifDescr says. */
  public String description(int end) {
    return use(end).isPort() && use(end) != Use.MANAGEMENT
        ? devices.vendor(tree.device(end)).portDescription(tree.place(end), speed(end))
        : name(end);
  }

  /** What people wrote on it; now and then they write something else. */
  public String alias(int end, long time) {
    int far = tree.far(end);
    return switch (use(end)) {
      case RING -> ring(end) + far(far, time);
      case UPLINK -> "Uplink " + far(far, time);
      case DOWNLINK -> "Trunk " + far(far, time);
      case PROVIDER -> provider(end) + " transit " + speed(end) / 1_000 + "G";
      case SERVER -> "srv-" + number(end, time, 900);
      case WIRELESS -> "AP-" + number(end, time, 90) + " floor " + number(end, time, 9);
      case DESK -> "desk " + number(end, time, 900);
      case VLAN -> "office";
      case UNUSED, LOOPBACK, MANAGEMENT -> "";
    };
  }

  private String ring(int end) {
    return tree.layer(tree.device(end)) == Layer.CORE ? "Backbone " : "Interlink ";
  }

  private String far(int far, long time) {
    return devices.name(tree.device(far), time) + " " + name(far);
  }

  /** Whose line a provider's port is. */
  public String provider(int end) {
    int turn = Math.floorMod(draw.seed() + tree.device(end), PROVIDERS.size());
    return PROVIDERS.get(turn);
  }

  private int number(int end, long time, int most) {
    boolean renamed = draw.once(RENAMED_ONE_IN, Topic.ALIAS, end, 0);
    long phase = Math.floorMod(draw.number(Topic.ALIAS, end, 1), DAY);
    long writing = renamed ? Math.floorDiv(time - phase, DAY) : 0;
    return 1 + draw.below(most, Topic.ALIAS, end, 2 + writing);
  }

  /** The port's own MAC address, in the low 48 bits; 0 for a loopback, which has none. */
  public long macAddress(int end) {
    return use(end) == Use.LOOPBACK ? 0 : devices.macAddress(tree.device(end), tree.place(end) + 1);
  }
}
