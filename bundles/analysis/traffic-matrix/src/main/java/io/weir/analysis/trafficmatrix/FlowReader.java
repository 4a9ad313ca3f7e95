package io.weir.analysis.trafficmatrix;

import io.weir.analysis.trafficmatrix.model.matrix.FlowPlacement;
import io.weir.analysis.trafficmatrix.model.matrix.FlowVolume;
import io.weir.analysis.trafficmatrix.model.matrix.Passage;
import io.weir.analysis.trafficmatrix.model.matrix.PlacedFlows;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.api.store.StoreException;
import io.weir.api.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks for flows, by way and next hop, and places them: at most six questions, each with a bounded
 * answer. For one matrix.
 */
final class FlowReader {

  /** The most rows of an answer. */
  private static final int ROWS = FlowQuery.MAX_LIMIT;

  /** What a frame of Ethernet has beyond its packet: addresses, type, check sequence. */
  private static final double FRAME = 18;

  private static final FlowFilter METERED_LEAVING =
      new FlowFilter.Between(FlowField.FLOW_DIRECTION, 1, 1);
  private static final FlowFilter METERED_COMING = new FlowFilter.Not(METERED_LEAVING);
  private static final FlowFilter NO_NEXT_HOP =
      new FlowFilter.Within(FlowField.BGP_NEXT_HOP, new Prefix(Address.UNSPECIFIED, 128));

  /** An exporter's interface by which flows came. */
  private record Entrance(Address exporter, long ifIndex) {}

  private final FlowStore store;
  private final TimeRange range;
  private final NodePorts ports;
  private final ExporterNodes exporters;
  private final FlowPlacement placement;
  private final Set<Address> strangers = new HashSet<>();
  private double least;

  FlowReader(
      FlowStore store,
      TimeRange range,
      Topology topology,
      NodePorts ports,
      ExporterNodes exporters) {
    this.store = store;
    this.range = range;
    this.ports = ports;
    this.exporters = exporters;
    Leaves leaves = new Leaves(topology, ports);
    this.placement = new FlowPlacement(exporters::owner, leaves::contains);
  }

  PlacedFlows read(int nodes) throws StoreException {
    List<TopEntry> coming = ways(METERED_COMING, FlowField.BGP_NEXT_HOP);
    List<TopEntry> leaving = ways(METERED_LEAVING, FlowField.BGP_NEXT_HOP);
    Set<Entrance> metered = new HashSet<>();
    coming.forEach(entry -> metered.add(entrance(entry)));
    learn(coming);
    learn(leaving);
    each(coming, placement::placeByNextHop);
    each(once(leaving, metered), placement::placeByNextHop);
    if (placement.isPending()) {
      learnAddresses();
      each(destinations(METERED_COMING), placement::placeByDestination);
      each(once(destinations(METERED_LEAVING), metered), placement::placeByDestination);
    }
    double seconds = Duration.between(range.from(), range.to()).toMillis() / 1000.0;
    return placement.result(nodes, seconds);
  }

  private void learn(List<TopEntry> entries) {
    each(entries, placement::learnLeaving);
  }

  private void learnAddresses() throws StoreException {
    List<FlowField> out =
        List.of(FlowField.EXPORTER, FlowField.EGRESS_INTERFACE, FlowField.DESTINATION_ADDRESS);
    for (TopEntry entry : top(FlowFilter.ALL, out)) {
      passage(entry, 0, ifIndex(entry, 1), address(entry, 2), placement::learnLeaving);
    }
    List<FlowField> in =
        List.of(FlowField.EXPORTER, FlowField.INGRESS_INTERFACE, FlowField.SOURCE_ADDRESS);
    for (TopEntry entry : top(FlowFilter.ALL, in)) {
      passage(entry, ifIndex(entry, 1), 0, address(entry, 2), placement::learnComing);
    }
  }

  private List<TopEntry> destinations(FlowFilter metered) throws StoreException {
    return ways(new FlowFilter.And(List.of(NO_NEXT_HOP, metered)), FlowField.DESTINATION_ADDRESS);
  }

  /** Flows may be metered where they come and where they leave; the first of these counts. */
  private static List<TopEntry> once(List<TopEntry> leaving, Set<Entrance> metered) {
    return leaving.stream().filter(entry -> !metered.contains(entrance(entry))).toList();
  }

  private static Entrance entrance(TopEntry entry) {
    return new Entrance(address(entry, 0), ifIndex(entry, 1));
  }

  private List<TopEntry> ways(FlowFilter filter, FlowField towards) throws StoreException {
    return top(
        filter,
        List.of(
            FlowField.EXPORTER, FlowField.INGRESS_INTERFACE, FlowField.EGRESS_INTERFACE, towards));
  }

  private List<TopEntry> top(FlowFilter filter, List<FlowField> by) throws StoreException {
    List<TopEntry> entries = store.top(new TopQuery(range, filter, by, Measure.BYTES, ROWS));
    if (entries.size() == ROWS) {
      least = Math.max(least, unsigned(entries.get(ROWS - 1).bytes()));
    }
    return entries;
  }

  private void each(List<TopEntry> entries, Consumer<Passage> out) {
    for (TopEntry entry : entries) {
      passage(entry, ifIndex(entry, 1), ifIndex(entry, 2), address(entry, 3), out);
    }
  }

  private void passage(
      TopEntry entry, long in, long out, Address towards, Consumer<Passage> receiver) {
    Address exporter = address(entry, 0);
    exporters
        .device(exporter)
        .ifPresentOrElse(
            device ->
                receiver.accept(
                    new Passage(
                        ports.node(device).orElseThrow(),
                        ports.port(device, in),
                        ports.port(device, out),
                        towards,
                        volume(entry, exporter))),
            () -> strangers.add(exporter));
  }

  private FlowVolume volume(TopEntry entry, Address exporter) {
    FlowVolume volume =
        new FlowVolume(
            unsigned(entry.bytes()),
            unsigned(entry.packets()),
            unsigned(entry.rawBytes()),
            unsigned(entry.rawPackets()));
    return exporters.countsFrames(exporter) ? volume : volume.framed(FRAME);
  }

  private static double unsigned(long value) {
    return value < 0 ? value + 0x1p64 : value;
  }

  private static Address address(TopEntry entry, int place) {
    return (Address) entry.key().get(place);
  }

  private static long ifIndex(TopEntry entry, int place) {
    return (Long) entry.key().get(place);
  }

  /** What is to be known about what was read, a sentence each. */
  List<String> notes() {
    List<String> all = new ArrayList<>();
    if (least > 0) {
      all.add(
          String.format(
              Locale.ROOT,
              "Only the %,d largest ways of flows were looked at in each question, down to %.3g octets"
                  + " each.",
              ROWS,
              least));
    }
    if (!strangers.isEmpty()) {
      all.add(
          "Flows of %d exporters that are no device of the network were left out, such as %s."
              .formatted(
                  strangers.size(), strangers.stream().min(Address::compareTo).orElseThrow()));
    }
    return all;
  }
}
