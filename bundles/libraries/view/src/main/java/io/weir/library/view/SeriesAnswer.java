package io.weir.library.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.metric.SeriesBlock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A measure over time.
 *
 * @param store who answered
 * @param unit of each value, which is the sum over its step
 * @param lines those with the most first; one line in all where nothing was grouped by
 * @param inventory why it could not be asked; empty where it could, or there is none
 */
public record SeriesAnswer(
    Asked asked,
    String store,
    String unit,
    List<Line> lines,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> inventory) {

  /**
   * One key over time.
   *
   * @param key value by element name
   * @param interfaces what the inventory knows of the interfaces in the key, by name
   * @param values one for each step, the first one from the start of the range on
   */
  public record Line(
      Map<String, Object> key,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> interfaces,
      List<Number> values) {}

  static SeriesAnswer of(
      SeriesRequest request, String store, SeriesBlock block, KnownInterfaces interfaces) {
    List<Line> lines =
        IntStream.range(0, block.keys().size())
            .mapToObj(line -> line(request.by(), block, line, interfaces))
            .toList();
    return new SeriesAnswer(
        Asked.flows(request.scope(), request.limit())
            .by(request.by(), request.measure())
            .step(request.step()),
        store,
        Units.of(request.measure()),
        lines,
        interfaces.trouble());
  }

  private static Line line(
      List<FieldSelection> by, SeriesBlock block, int line, KnownInterfaces interfaces) {
    Map<String, Object> key = new LinkedHashMap<>();
    Map<FlowField, Object> flow = new EnumMap<>(FlowField.class);
    for (FieldSelection selection : by) {
      String text = block.keys().get(line).labels().get(selection.field().elementName());
      Object value =
          InterfaceGroups.isOne(selection) ? text : FlowText.value(selection.field(), text);
      flow.put(selection.field(), value);
      key.put(selection.elementName(value), FlowText.json(selection.field(), value));
    }
    return new Line(key, interfaces.details(new FlowRecord(flow)), values(block, line));
  }

  private static List<Number> values(SeriesBlock block, int line) {
    return Arrays.stream(block.values(line))
        .mapToObj(value -> Rounding.decimals(value, 0))
        .toList();
  }
}
