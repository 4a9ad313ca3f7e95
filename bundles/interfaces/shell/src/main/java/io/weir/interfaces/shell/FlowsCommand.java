package io.weir.interfaces.shell;

import io.weir.api.flow.FlowStore;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.FlowSide;
import io.weir.library.view.FlowText;
import io.weir.library.view.FlowsAnswer;
import io.weir.library.view.FlowsRequest;
import io.weir.library.view.KnownInterfaces;
import io.weir.library.view.Options;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:flows}. */
@Service
@Command(
    scope = "weir",
    name = "flows",
    description = "Shows the newest flows; with --json every field of them")
public final class FlowsCommand extends FlowCommand<FlowsAnswer> {

  private static final String USUAL_LIMIT = "20";

  @Override
  void options(Map<String, String> given) {
    given.put("limit", USUAL_LIMIT);
  }

  @Override
  FlowsAnswer ask(Options options, FlowStore store, KnownInterfaces interfaces)
      throws StoreException {
    return FlowsRequest.of(options).ask(store, interfaces);
  }

  @Override
  void print(FlowsAnswer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Collected")
            .left("Exporter")
            .left("Protocol")
            .left("Source")
            .left("Destination")
            .left("TCP flags")
            .left("In")
            .left("Out")
            .right("Bytes")
            .right("Packets")
            .left("Sampling");
    answer.flows().forEach(flow -> table.row(cells(flow)));
    table.print(out);
    out.printf(
        "%d flows, newest first, from %s to %s; bytes and packets are scaled by sampling; store"
            + " %s.%n",
        answer.flows().size(), answer.asked().from(), answer.asked().to(), answer.store());
  }

  private static List<String> cells(Map<String, Object> flow) {
    Object sampling = flow.get("samplingInterval");
    return List.of(
        text(flow, "collectionTimeMilliseconds"),
        address(flow, "exporter"),
        text(flow, "protocolIdentifier"),
        endpoint(flow, "source"),
        endpoint(flow, "destination"),
        text(flow, "tcpControlBits"),
        Passages.text(flow, FlowSide.INGRESS),
        Passages.text(flow, FlowSide.EGRESS),
        Quantity.bytes(number(flow, "scaledOctetCount")),
        Quantity.count(number(flow, "scaledPacketCount")),
        sampling == null ? "" : "1 in " + sampling);
  }

  private static String endpoint(Map<String, Object> flow, String side) {
    String address = address(flow, side);
    Object port = flow.get(side + "TransportPort");
    if (port == null) {
      return address;
    }
    return address.indexOf(':') >= 0 ? "[" + address + "]:" + port : address + ":" + port;
  }

  private static String address(Map<String, Object> flow, String side) {
    Object ipv4 = flow.get(side + "IPv4Address");
    return ipv4 == null ? text(flow, side + "IPv6Address") : ipv4.toString();
  }

  private static Number number(Map<String, Object> flow, String element) {
    return flow.get(element) instanceof Number number ? number : 0;
  }

  private static String text(Map<String, Object> flow, String element) {
    Object value = flow.get(element);
    return value == null ? "" : FlowText.people(element, value);
  }
}
