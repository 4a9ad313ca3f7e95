package io.weir.collector.snmpsimulator.model;

/**
 * Who is linked to whom. Cores stand in a ring. Each aggregation has two links to cores, each
 * access device has one to an aggregation and, as a rule, one to a sibling, which closes a ring.
 *
 * <p>An end is one port of one device, as a number: {@link #end}. Ports have places, from 0; the
 * last three of a device are no ports but its loopback, management and VLAN interfaces.
 */
public final class Tree {

  /** The far end of a port that no device is linked to. */
  public static final int NONE = -1;

  /** Places of the ports that each device has, before those of the devices below it. */
  static final int FIRST = 0;

  static final int SECOND = 1;
  static final int OUTSIDE = 2;
  static final int DOWN = 4;

  private static final int LOGICAL = 3;

  private final int devices;
  private final int interfaces;
  private final int cores;
  private final int aggregations;

  Tree(int devices, int interfaces) {
    this.devices = devices;
    this.interfaces = interfaces;
    int down = interfaces - LOGICAL - DOWN;
    int least = devices < 6 ? Math.max(0, Math.min(1, devices - 2)) : 2;
    int many = least;
    while (coresFor(many, down) + many * (1 + down) < devices) {
      many++;
    }
    aggregations = many;
    cores = coresFor(many, down);
  }

  private int coresFor(int many, int down) {
    int half = down / 2;
    return Math.max(Math.min(2, devices), (many + half - 1) / half);
  }

  public int devices() {
    return devices;
  }

  public int interfaces() {
    return interfaces;
  }

  /** How many of the interfaces are ports. */
  public int ports() {
    return interfaces - LOGICAL;
  }

  public int cores() {
    return cores;
  }

  public int aggregations() {
    return aggregations;
  }

  public Layer layer(int device) {
    if (device < cores) {
      return Layer.CORE;
    }
    return device < cores + aggregations ? Layer.AGGREGATION : Layer.ACCESS;
  }

  /** The device's number within its layer. */
  int rank(int device) {
    return switch (layer(device)) {
      case CORE -> device;
      case AGGREGATION -> device - cores;
      case ACCESS -> device - cores - aggregations;
    };
  }

  public int end(int device, int place) {
    return device * interfaces + place;
  }

  public int device(int end) {
    return end / interfaces;
  }

  public int place(int end) {
    return end % interfaces;
  }

  /** The end at the other side of the link, or {@link #NONE}. */
  public int far(int end) {
    int device = device(end);
    int place = place(end);
    if (place >= ports()) {
      return NONE;
    }
    return switch (layer(device)) {
      case CORE -> farOfCore(device, place);
      case AGGREGATION -> farOfAggregation(device - cores, place);
      case ACCESS -> farOfAccess(device - cores - aggregations, place);
    };
  }

  /** The number of the link at an end, which both its ends share: the lower of them. */
  public int link(int end) {
    int far = far(end);
    return far == NONE ? end : Math.min(end, far);
  }

  private int farOfCore(int core, int place) {
    if (place == FIRST || place == SECOND) {
      int next = Math.floorMod(place == FIRST ? core + 1 : core - 1, cores);
      return cores > 1 ? end(next, place == FIRST ? SECOND : FIRST) : NONE;
    }
    if (place < DOWN) {
      return NONE;
    }
    int home = (place - DOWN) % 2;
    int aggregation = (place - DOWN) / 2 * cores + Math.floorMod(core - home, cores);
    return aggregation < aggregations ? end(cores + aggregation, home) : NONE;
  }

  private int farOfAggregation(int aggregation, int place) {
    if (place == FIRST || place == SECOND) {
      int core = (aggregation + place) % cores;
      return end(core, DOWN + 2 * (aggregation / cores) + place);
    }
    return place < DOWN ? NONE : access((place - DOWN) * aggregations + aggregation, FIRST);
  }

  private int farOfAccess(int access, int place) {
    int sibling = access / aggregations;
    int aggregation = access % aggregations;
    return switch (place) {
      case FIRST -> end(cores + aggregation, DOWN + sibling);
      case SECOND -> access((sibling ^ 1) * aggregations + aggregation, SECOND);
      default -> NONE;
    };
  }

  private int access(int access, int place) {
    int device = cores + aggregations + access;
    return device < devices ? end(device, place) : NONE;
  }
}
