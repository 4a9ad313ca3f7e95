package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.Devices;
import io.weir.collector.snmpsimulator.model.Network;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A socket for each device, at the device's own address: so neighbours are found where LLDP says.
 */
final class AgentSockets implements Closeable {

  private static final int LEAST_DELAY = 500;
  private static final int DELAYS = 3_500;

  private final List<Agent> agents = new ArrayList<>();

  /**
   * Opens all of them.
   *
   * @param kinds how bad agents are bad
   * @throws IOException naming the device that has no socket, none of which is then left open
   */
  AgentSockets(Network network, int port, List<Misbehaviour> kinds) throws IOException {
    for (int device = 0; device < network.tree().devices(); device++) {
      InetSocketAddress address =
          new InetSocketAddress(inet(network.devices().address(device)), port);
      try {
        agents.add(agent(network.devices(), device, open(address), kinds));
      } catch (IOException e) {
        close();
        throw new IOException(
            "device %d of %d: no socket at %s: %s (each device needs a file descriptor of its own)"
                .formatted(device + 1, network.tree().devices(), address, e.getMessage()),
            e);
      }
    }
  }

  private static DatagramChannel open(InetSocketAddress address) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      channel.configureBlocking(false);
      return channel.bind(address);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Agent agent(
      Devices devices, int device, DatagramChannel channel, List<Misbehaviour> kinds) {
    Optional<Misbehaviour> bad = Misbehaviour.of(devices, device, kinds);
    int size = devices.messageKind(device, Agent.sizes());
    int delay = LEAST_DELAY + devices.badness(device, DELAYS);
    return new Agent(device, channel, Agent.size(bad, size), bad, delay);
  }

  static InetAddress inet(int address) throws UnknownHostException {
    return InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES).putInt(address).array());
  }

  List<Agent> agents() {
    return agents;
  }

  @Override
  public void close() throws IOException {
    for (Agent each : agents) {
      each.channel().close();
    }
  }
}
