package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.Notification;
import io.weir.collector.snmpsimulator.model.Network;
import io.weir.collector.snmpsimulator.model.Numbering;
import io.weir.collector.snmpsimulator.model.Use;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** Sends the standard notifications (RFC 2863, RFC 3418) from the devices' own addresses. */
final class TrapSender {

  private static final int[] COLD_START = {1, 3, 6, 1, 6, 3, 1, 1, 5, 1};
  private static final int[] LINK_DOWN = {1, 3, 6, 1, 6, 3, 1, 1, 5, 3};
  private static final int[] LINK_UP = {1, 3, 6, 1, 6, 3, 1, 1, 5, 4};
  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int IF_INDEX = 1;
  private static final int IF_ADMIN_STATUS = 7;
  private static final int IF_OPER_STATUS = 8;

  private final Network network;
  private final List<Agent> agents;
  private final InetSocketAddress target;
  private final Notification notification;
  private final ByteBuffer out = ByteBuffer.allocateDirect(1_472);
  private int requestId;

  TrapSender(Network network, List<Agent> agents, InetSocketAddress target, String community) {
    this.network = network;
    this.agents = agents;
    this.target = target;
    notification = new Notification(community);
  }

  /** Tells that a device started; whether the kernel took it. */
  boolean coldStart(int device, long time) {
    begin(device, time, COLD_START);
    return send(device);
  }

  /** Tells that an interface went up or down; whether the kernel took it. */
  boolean link(int end, boolean up, long time) {
    int device = network.tree().device(end);
    Numbering numbering = network.numbering(device, time);
    int ifIndex = numbering.ifIndex(network.tree().place(end));
    begin(device, time, up ? LINK_UP : LINK_DOWN);
    interfaceColumn(IF_INDEX, ifIndex, ifIndex);
    interfaceColumn(IF_ADMIN_STATUS, ifIndex, network.ports().use(end) == Use.UNUSED ? DOWN : UP);
    interfaceColumn(IF_OPER_STATUS, ifIndex, up ? UP : DOWN);
    return send(device);
  }

  private void begin(int device, long time, int[] name) {
    long upTime = (time - network.restarts().startedAt(device, time)) / 10;
    requestId = requestId + 1 & Integer.MAX_VALUE;
    notification.begin(requestId, upTime, name);
  }

  private void interfaceColumn(int column, int ifIndex, int value) {
    notification.integer(value, 1, 3, 6, 1, 2, 1, 2, 2, 1, column, ifIndex);
  }

  private boolean send(int device) {
    notification.end();
    out.clear().put(notification.octets(), 0, notification.length()).flip();
    try {
      return agents.get(device).channel().send(out, target) > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
