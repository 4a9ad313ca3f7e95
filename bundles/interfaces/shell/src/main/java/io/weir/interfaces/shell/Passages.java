package io.weir.interfaces.shell;

import io.weir.interfaces.shell.text.Quantity;
import io.weir.library.view.FlowSide;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tables say of the interfaces that flows passed.
 *
 * @param sides that a question groups by
 */
record Passages(List<FlowSide> sides) {

  static Passages of(List<String> by) {
    return new Passages(Arrays.stream(FlowSide.values()).filter(side -> side.isIn(by)).toList());
  }

  /** The heads of the columns. */
  List<String> titles() {
    return sides.stream().map(side -> side == FlowSide.INGRESS ? "In" : "Out").toList();
  }

  /**
   * The cells: name, alias, type, speed, provider, as far as they are known.
   *
   * @param details by the names of JSON
   */
  List<String> texts(Map<String, Object> details) {
    return sides.stream().map(side -> all(details, side)).toList();
  }

  private static String all(Map<String, Object> details, FlowSide side) {
    Object speed = details.get(side.element() + "Speed");
    return Stream.of(
            details.get(side.element() + "Name"),
            details.get(side.element() + "Alias"),
            details.get(side.element() + "Type"),
            speed instanceof Number bits ? Quantity.bitRate(bits) : null,
            details.get(side.element() + "Provider"))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  /** The names alone. */
  static Stream<String> names(Map<String, Object> details) {
    return Arrays.stream(FlowSide.values())
        .map(side -> details.get(side.element() + "Name"))
        .filter(Objects::nonNull)
        .map(Object::toString);
  }

  /** Of one flow: the name, or the number where none is known, and whose line it is. */
  static String text(Map<String, Object> flow, FlowSide side) {
    Object number = flow.getOrDefault(side.element(), "");
    Object name = flow.getOrDefault(side.element() + "Name", number);
    Object provider = flow.get(side.element() + "Provider");
    return provider == null ? name.toString() : name + " (" + provider + ")";
  }
}
