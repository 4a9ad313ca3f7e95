package io.weir.library.view;

import io.weir.api.flow.FieldSelection;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.net.Address;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A measure over time.
 *
 * @param store who answered
 * @param unit of each value, which is the sum over its step
 * @param lines those with the most first; one line in all where nothing was grouped by
 */
public record SeriesAnswer(Asked asked, String store, String unit, List<Line> lines) {

  /**
   * One key over time.
   *
   * @param key value by element name
   * @param values one for each step, the first one from the start of the range on
   */
  public record Line(Map<String, Object> key, List<Number> values) {}

  static SeriesAnswer of(SeriesRequest request, String store, SeriesBlock block) {
    return new SeriesAnswer(
        Asked.flows(request.scope(), request.limit())
            .by(request.by(), request.measure())
            .step(request.step()),
        store,
        Units.of(request.measure()),
        IntStream.range(0, block.keys().size())
            .mapToObj(
                line -> new Line(key(request.by(), block.keys().get(line)), values(block, line)))
            .toList());
  }

  private static Map<String, Object> key(List<FieldSelection> by, SeriesKey line) {
    Map<String, Object> key = new LinkedHashMap<>();
    for (FieldSelection selection : by) {
      String text = line.labels().get(selection.field().elementName());
      Object value =
          switch (selection.field().kind()) {
            case ADDRESS -> Address.parse(text);
            default -> text;
          };
      key.put(selection.elementName(value), FlowText.json(selection.field(), text));
    }
    return key;
  }

  private static List<Number> values(SeriesBlock block, int line) {
    return Arrays.stream(block.values(line))
        .mapToObj(value -> Rounding.decimals(value, 0))
        .toList();
  }
}
