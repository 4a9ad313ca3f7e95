package io.weir.bench.demo;

import io.weir.collector.snmpsimulator.model.Network;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** The devices that the demo's Weir simulates: {@code io.weir.collector.snmpsimulator-demo.cfg}. */
final class SimulatedNetwork {
  static final int DEVICES = 12;
  static final int PORT = 1161;

  /** All their addresses. */
  static final String RANGE = "127.16.0.0/28";

  private static final int INTERFACES = 24;
  private static final long SEED = 1;
  private static final int FIRST_ADDRESS = 0x7F10_0001; // 127.16.0.1

  private final Network network =
      new Network(
          new NetworkOptions(SEED, DEVICES, INTERFACES, FIRST_ADDRESS, Duration.ofDays(1), 0));

  /** What goes over a device's backbone links and providers' lines, as it counts it. */
  DeviceTraffic traffic(int device, int sampling, boolean bothWays) {
    return new DeviceTraffic(network, device, sampling, bothWays);
  }

  InetAddress address(int device) throws IOException {
    int bits = network.devices().address(device);
    return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(bits).array());
  }

  String name(int device) {
    return network.devices().name(device, Network.time(Instant.now()));
  }
}
