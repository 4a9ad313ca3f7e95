package io.weir.collector.snmpsimulator.model;

import java.time.Instant;

/** All that is to be known of a simulated network. Immutable. */
public final class Network {

  /** What times are counted from, in milliseconds. */
  public static final Instant ORIGIN = Instant.parse("2024-01-01T00:00:00Z");

  private final NetworkOptions options;
  private final Tree tree;
  private final Restarts restarts;
  private final Devices devices;
  private final Ports ports;
  private final Outages outages;
  private final Traffic traffic;

  public Network(NetworkOptions options) {
    this.options = options;
    Draw draw = new Draw(options.seed());
    tree = new Tree(options.devices(), options.interfaces());
    restarts = new Restarts(options, draw);
    devices = new Devices(options, draw, tree, restarts);
    ports = new Ports(draw, tree, devices);
    outages = new Outages(draw, tree, ports);
    traffic = new Traffic(draw, tree, ports, outages);
  }

  /** A time as all else here wants it: milliseconds since {@link #ORIGIN}. */
  public static long time(Instant instant) {
    return instant.toEpochMilli() - ORIGIN.toEpochMilli();
  }

  public NetworkOptions options() {
    return options;
  }

  public Tree tree() {
    return tree;
  }

  public Restarts restarts() {
    return restarts;
  }

  public Devices devices() {
    return devices;
  }

  public Ports ports() {
    return ports;
  }

  public Outages outages() {
    return outages;
  }

  public Traffic traffic() {
    return traffic;
  }

  /** How a device numbers its interfaces at a time. */
  public Numbering numbering(int device, long time) {
    long number = restarts.number(device, time);
    int interfaces = tree.interfaces();
    return new Numbering(
        interfaces, restarts.offset(device, number), restarts.rotation(device, number, interfaces));
  }
}
