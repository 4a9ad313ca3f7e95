package io.weir.collector.snmpsimulator.model;

import java.util.Locale;

/** What devices are. */
public final class Devices {

  private static final Vendor[] ROUTERS = {Vendor.CISCO, Vendor.JUNIPER, Vendor.HUAWEI};
  private static final Vendor[] SWITCHES = {
    Vendor.CISCO, Vendor.HUAWEI, Vendor.MIKROTIK, Vendor.EXTREME, Vendor.HPE
  };
  private static final int RENAMED_ONE_IN = 8;
  private static final int SEND_ONLY_ONE_IN = 40;
  private static final int DEAF_AND_DUMB_ONE_IN = 100;
  private static final int HOSTS = 254;
  private static final long CHASSIS_PORT = 0xffff;

  private final NetworkOptions options;
  private final Draw draw;
  private final Tree tree;
  private final Restarts restarts;

  Devices(NetworkOptions options, Draw draw, Tree tree, Restarts restarts) {
    this.options = options;
    this.draw = draw;
    this.tree = tree;
    this.restarts = restarts;
  }

  public Vendor vendor(int device) {
    Vendor[] all = tree.layer(device) == Layer.ACCESS ? SWITCHES : ROUTERS;
    return all[draw.below(all.length, Topic.VENDOR, device, 0)];
  }

  /** The version of its software, which a restart may bring up to date. */
  public String version(int device, long time) {
    long restart = restarts.number(device, time);
    return "17." + draw.below(12, Topic.VENDOR, device, 1) + "." + Math.floorMod(restart / 4, 9L);
  }

  /** sysName: some devices are called otherwise after each other restart. */
  public String name(int device, long time) {
    int digits = Integer.toString(tree.devices()).length();
    String name =
        String.format(
            Locale.ROOT, "%s-%0" + digits + "d", tree.layer(device).label(), tree.rank(device) + 1);
    boolean renamed = draw.once(RENAMED_ONE_IN, Topic.NAME, device, 0);
    return renamed && Math.floorMod(restarts.number(device, time), 2L) == 1 ? name + "-b" : name;
  }

  public String location(int device) {
    int site = tree.layer(device) == Layer.ACCESS ? tree.rank(device) % tree.aggregations() : 0;
    return "Site " + (site + 1) + ", rack " + (1 + draw.below(20, Topic.NAME, device, 1));
  }

  public String serial(int device) {
    long number = draw.number(Topic.NAME, device, 2) >>> 1;
    return String.format(Locale.ROOT, "WS%010d", number % 10_000_000_000L);
  }

  /**
   * The IPv4 address at which its agent answers, as a number. Addresses that end in 0 or 255 are
   * passed over, so that ranges of 256 have them all.
   */
  public int address(int device) {
    int network = options.firstAddress() & -256;
    int number = (options.firstAddress() & 255) - 1 + device;
    return network + number / HOSTS * 256 + 1 + number % HOSTS;
  }

  /** A MAC address out of those that anybody may use, in the low 48 bits. */
  public long macAddress(int device, long port) {
    return 0x0257L << 32 | (long) device << 16 | port;
  }

  public long chassisAddress(int device) {
    return macAddress(device, CHASSIS_PORT);
  }

  /** Whether neighbours hear its LLDP. */
  public boolean sendsLldp(int device) {
    return !draw.once(DEAF_AND_DUMB_ONE_IN, Topic.LLDP, device, 0);
  }

  /** Whether it tells what its LLDP hears. */
  public boolean showsLldp(int device) {
    return sendsLldp(device) && !draw.once(SEND_ONLY_ONE_IN, Topic.LLDP, device, 1);
  }

  public boolean isBad(int device) {
    return draw.below(1_000, Topic.BADNESS, device, 0) < options.badPerMille();
  }

  /** A number by which to tell how a bad agent is bad, from 0 to less than {@code kinds}. */
  public int badness(int device, int kinds) {
    return draw.below(kinds, Topic.BADNESS, device, 1);
  }

  /** A number by which to tell how long its messages may be, from 0 to less than {@code kinds}. */
  public int messageKind(int device, int kinds) {
    return draw.below(kinds, Topic.MESSAGE, device, 0);
  }
}
