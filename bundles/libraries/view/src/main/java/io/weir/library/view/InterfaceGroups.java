package io.weir.library.view;

import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TopEntry;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups flows by what the inventory says of their interfaces: {@code ingressInterfaceProvider},
 * {@code ingressInterfaceType}, and the same of egress. A store groups by exporter and ifIndex;
 * what it answers is added up here. Of fields alone, it is as the store answers.
 */
final class InterfaceGroups {

  /** What a store may answer so that it can be added up. */
  private static final int MOST_VALUES = 1_000_000;

  private static final Map<String, FieldSelection> BY_NAME = new TreeMap<>();

  static {
    for (FlowSide side : FlowSide.values()) {
      for (String what : List.of("Provider", "Type")) {
        String name = side.element() + what;
        BY_NAME.put(name.toLowerCase(Locale.ROOT), new FieldSelection(name, side.index(), 0));
      }
    }
  }

  private final List<FieldSelection> by;
  private final KnownInterfaces interfaces;
  private final List<FlowField> fields;
  private final boolean any;

  InterfaceGroups(List<FieldSelection> by, KnownInterfaces interfaces) {
    this.by = by;
    this.interfaces = interfaces;
    this.any = by.stream().anyMatch(InterfaceGroups::isOne);
    Set<FlowField> asked = new LinkedHashSet<>(by.stream().map(FieldSelection::field).toList());
    if (any) {
      asked.add(FlowField.EXPORTER);
    }
    this.fields = List.copyOf(asked);
  }

  /** What is meant by such a name, in any case: the interface's field, under this name. */
  static Optional<FieldSelection> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  static List<String> names() {
    return BY_NAME.values().stream().map(FieldSelection::name).toList();
  }

  static boolean isOne(FieldSelection selection) {
    return BY_NAME.containsValue(selection);
  }

  /** What a store is to group by. */
  List<FlowField> fields() {
    return fields;
  }

  /** How many keys a store is to answer with. */
  int limit(int wanted, int steps) {
    return any ? Math.max(1, Math.min(FlowQuery.MAX_LIMIT, MOST_VALUES / steps)) : wanted;
  }

  /**
   * Adds entries up.
   *
   * @throws StoreException REJECTED, if there may be more of them
   */
  List<TopEntry> top(List<TopEntry> entries, Measure measure, int limit) throws StoreException {
    if (!any) {
      return entries;
    }
    refuseMore(entries.size(), limit(limit, 1));
    Map<List<Object>, TopEntry> sums = new HashMap<>();
    for (TopEntry entry : entries) {
      Map<FlowField, Object> values = new EnumMap<>(FlowField.class);
      for (int i = 0; i < fields.size(); i++) {
        values.put(fields.get(i), entry.key().get(i));
      }
      List<Object> key = key(new FlowRecord(values));
      sums.merge(key, sum(key, entry, new TopEntry(key, 0, 0, 0, 0, 0)), (a, b) -> sum(key, a, b));
    }
    Comparator<TopEntry> most =
        (one, other) -> Long.compareUnsigned(other.measure(measure), one.measure(measure));
    return sums.values().stream()
        .sorted(most.thenComparing(entry -> entry.key().toString()))
        .limit(limit)
        .toList();
  }

  private static TopEntry sum(List<Object> key, TopEntry one, TopEntry other) {
    return new TopEntry(
        key,
        one.bytes() + other.bytes(),
        one.packets() + other.packets(),
        one.flows() + other.flows(),
        one.rawBytes() + other.rawBytes(),
        one.rawPackets() + other.rawPackets());
  }

  /** Adds lines up, as {@link #top}. */
  SeriesBlock series(SeriesBlock block, int limit) throws StoreException {
    if (!any) {
      return block;
    }
    refuseMore(block.keys().size(), limit(limit, block.steps()));
    Map<SeriesKey, double[]> sums = new HashMap<>();
    for (int line = 0; line < block.keys().size(); line++) {
      double[] sum = sums.computeIfAbsent(key(block.keys().get(line)), k -> zeros(block));
      for (int step = 0; step < block.steps(); step++) {
        sum[step] += block.value(line, step);
      }
    }
    Comparator<SeriesKey> most =
        Comparator.comparingDouble(key -> -Arrays.stream(sums.get(key)).sum());
    List<SeriesKey> keys =
        sums.keySet().stream()
            .sorted(most.thenComparing(SeriesKey::toString))
            .limit(limit)
            .toList();
    double[] values = keys.stream().flatMapToDouble(k -> Arrays.stream(sums.get(k))).toArray();
    return new SeriesBlock(block.start(), block.step(), block.steps(), keys, values);
  }

  private static double[] zeros(SeriesBlock block) {
    return new double[block.steps()];
  }

  private SeriesKey key(SeriesKey line) {
    Map<FlowField, Object> values = new EnumMap<>(FlowField.class);
    fields.forEach(
        field -> values.put(field, FlowText.value(field, line.labels().get(field.elementName()))));
    List<Object> key = key(new FlowRecord(values));
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < by.size(); i++) {
      String label = by.get(i).field().elementName();
      labels.put(label, isOne(by.get(i)) ? key.get(i).toString() : line.labels().get(label));
    }
    return new SeriesKey(line.name(), labels);
  }

  /** What is not known is the empty text. */
  private List<Object> key(FlowRecord flow) {
    Map<String, Object> details = interfaces.details(flow);
    List<Object> key = new ArrayList<>();
    for (FieldSelection selection : by) {
      key.add(
          isOne(selection)
              ? details.getOrDefault(selection.name(), "")
              : flow.values().get(selection.field()));
    }
    return key;
  }

  private static void refuseMore(int got, int most) throws StoreException {
    if (got >= most) {
      throw new StoreException(
          StoreException.Kind.REJECTED,
          "wanted fewer than "
              + most
              + " interfaces and other keys to add up, got more: filter, or take longer steps");
    }
  }
}
