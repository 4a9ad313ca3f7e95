package io.weir.library.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TopEntry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those with the most, most first.
 *
 * @param store who answered
 * @param unit of the measure asked for
 * @param total the measure over all flows asked for
 * @param inventory why it could not be asked; empty where it could, or there is none
 */
public record TopAnswer(
    Asked asked,
    String store,
    String unit,
    Number total,
    List<Line> entries,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> inventory) {

  /**
   * One key.
   *
   * @param key value by element name
   * @param interfaces what the inventory knows of the interfaces in the key, by name
   * @param share of the total, 0 to 1
   * @param bitsPerSecond bytes over the whole range
   */
  public record Line(
      Map<String, Object> key,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> interfaces,
      double share,
      Number bytes,
      Number packets,
      Number flows,
      Number rawBytes,
      Number rawPackets,
      Number bitsPerSecond) {

    public Number measure(Measure measure) {
      return switch (measure) {
        case BYTES -> bytes;
        case PACKETS -> packets;
        case FLOWS -> flows;
        case RAW_BYTES -> rawBytes;
        case RAW_PACKETS -> rawPackets;
      };
    }
  }

  static TopAnswer of(
      TopRequest request,
      String store,
      List<TopEntry> entries,
      double total,
      KnownInterfaces interfaces) {
    List<Line> lines =
        entries.stream().map(entry -> line(request, entry, total, interfaces)).toList();
    return new TopAnswer(
        Asked.flows(request.scope(), request.limit()).by(request.by(), request.measure()),
        store,
        Units.of(request.measure()),
        Rounding.decimals(total, 0),
        lines,
        interfaces.trouble());
  }

  private static Line line(
      TopRequest request, TopEntry entry, double total, KnownInterfaces interfaces) {
    double measured = FlowText.unsigned(entry.measure(request.measure())).doubleValue();
    double bits = 8 * FlowText.unsigned(entry.bytes()).doubleValue();
    return new Line(
        key(request.by(), entry.key()),
        interfaces.details(flow(request.by(), entry.key())),
        total > 0 ? Rounding.decimals(Math.min(1, measured / total), 4).doubleValue() : 0,
        FlowText.unsigned(entry.bytes()),
        FlowText.unsigned(entry.packets()),
        FlowText.unsigned(entry.flows()),
        FlowText.unsigned(entry.rawBytes()),
        FlowText.unsigned(entry.rawPackets()),
        Rounding.decimals(bits * 1000 / request.scope().millis(), 0));
  }

  private static Map<String, Object> key(List<FieldSelection> by, List<Object> values) {
    Map<String, Object> key = new LinkedHashMap<>();
    for (int i = 0; i < by.size(); i++) {
      key.put(
          by.get(i).elementName(values.get(i)), FlowText.json(by.get(i).field(), values.get(i)));
    }
    return key;
  }

  private static FlowRecord flow(List<FieldSelection> by, List<Object> values) {
    Map<FlowField, Object> flow = new EnumMap<>(FlowField.class);
    for (int i = 0; i < by.size(); i++) {
      flow.put(by.get(i).field(), values.get(i));
    }
    return new FlowRecord(flow);
  }
}
