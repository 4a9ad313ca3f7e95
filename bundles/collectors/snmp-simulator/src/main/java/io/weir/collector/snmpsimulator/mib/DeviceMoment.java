package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.model.Devices;
import io.weir.collector.snmpsimulator.model.Layer;
import io.weir.collector.snmpsimulator.model.Network;
import io.weir.collector.snmpsimulator.model.Numbering;
import io.weir.collector.snmpsimulator.model.Ports;
import io.weir.collector.snmpsimulator.model.Tree;
import io.weir.collector.snmpsimulator.model.Use;

/** One device at one moment. Set anew for each request; for one thread. */
final class DeviceMoment {

  private static final long TICK = 10;

  private final Network network;
  private int device;
  private long time;
  private long startedAt;
  private Numbering numbering;

  DeviceMoment(Network network) {
    this.network = network;
    set(0, 0);
  }

  void set(int newDevice, long newTime) {
    device = newDevice;
    time = newTime;
    startedAt = network.restarts().startedAt(device, time);
    numbering = network.numbering(device, time);
  }

  Network network() {
    return network;
  }

  Tree tree() {
    return network.tree();
  }

  Devices devices() {
    return network.devices();
  }

  Ports ports() {
    return network.ports();
  }

  int device() {
    return device;
  }

  long time() {
    return time;
  }

  Layer layer() {
    return tree().layer(device);
  }

  Numbering numbering() {
    return numbering;
  }

  int end(int place) {
    return tree().end(device, place);
  }

  Use use(int place) {
    return ports().use(end(place));
  }

  boolean isUp(int place) {
    return network.outages().isUp(end(place), time);
  }

  /** Milliseconds since the device began to answer. */
  long running() {
    return time - startedAt;
  }

  /** Hundredths of a second from the start to a time, 0 for what was before it. */
  long ticksAt(long when) {
    return Math.max(0, when - startedAt) / TICK;
  }

  long upTime() {
    return ticksAt(time);
  }

  int boots() {
    return (int) network.restarts().number(device, time) + 2;
  }

  private long countsSince(int place) {
    return network.restarts().countsSince(device, place, tree().ports(), time);
  }

  /** ifCounterDiscontinuityTime: 0 where nothing broke since the start (RFC 2863). */
  long discontinuity(int place) {
    return ticksAt(countsSince(place));
  }

  /** Something that network traffic counts. */
  @FunctionalInterface
  interface Counted {
    long until(int end, boolean in, long time);
  }

  /** What was counted since the counter began. */
  long count(Counted counted, int place, boolean in) {
    int end = end(place);
    return counted.until(end, in, time) - counted.until(end, in, countsSince(place));
  }

  /** The IPv4 address of an interface, as a number; 0 where it has none. */
  int address(int place) {
    Use use = use(place);
    if (use == Use.LOOPBACK) {
      return devices().address(device);
    }
    return isRouted(place, use) ? linkAddress(place, true) : 0;
  }

  /** Whether it is one end of a network of two addresses. */
  boolean isRouted(int place, Use use) {
    int far = tree().far(end(place));
    return use == Use.PROVIDER
        || (far != Tree.NONE
            && layer() != Layer.ACCESS
            && tree().layer(tree().device(far)) != Layer.ACCESS);
  }

  /** The address of this end of a link, or of the other, out of 10.0.0.0/8. */
  int linkAddress(int place, boolean own) {
    int end = end(place);
    int link = tree().link(end);
    return 10 << 24 | 2 * link | ((end == link) == own ? 0 : 1);
  }
}
