package io.weir.bench.snmp;

import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.Network;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is simulated, and how often it is polled.
 *
 * @param kinds how bad agents are bad
 */
record Plan(NetworkOptions options, List<Misbehaviour> kinds, int rounds, Duration period) {

  /** Loopback addresses beside those that a simulator of a demonstration has. */
  static final int FIRST_ADDRESS = (127 << 24) | (64 << 16) | 1;

  static final int PORT = 1161;

  Plan {
    kinds = List.copyOf(kinds);
  }

  Network network() {
    return new Network(options);
  }

  Optional<Misbehaviour> badness(Network network, int device) {
    return Misbehaviour.of(network.devices(), device, kinds);
  }

  /** The ranges of 256 addresses in which the devices are. */
  List<String> ranges(Network network) {
    List<String> ranges = new ArrayList<>();
    int last = network.devices().address(options.devices() - 1);
    for (int range = FIRST_ADDRESS & -256; range <= last; range += 256) {
      ranges.add(text(range) + "/24");
    }
    return ranges;
  }

  /** The id that the collector gives a device. */
  static String id(Network network, int device) {
    return text(network.devices().address(device)) + "-" + PORT;
  }

  private static String text(int address) {
    byte[] octets = ByteBuffer.allocate(Integer.BYTES).putInt(address).array();
    List<String> parts = new ArrayList<>();
    for (byte octet : octets) {
      parts.add(Integer.toString(Byte.toUnsignedInt(octet)));
    }
    return String.join(".", parts);
  }

  /** The simulator's own options. */
  List<String> words() {
    return List.of(
        "--devices", Integer.toString(options.devices()),
        "--interfaces", Integer.toString(options.interfaces()),
        "--seed", Long.toString(options.seed()),
        "--bad", Double.toString(options.badPerMille() / 10.0),
        "--kinds", kinds.stream().map(Misbehaviour::label).collect(Collectors.joining(",")),
        "--restart-every", Long.toString(options.restartEvery().toSeconds()),
        "--address", text(FIRST_ADDRESS),
        "--port", Integer.toString(PORT));
  }
}
