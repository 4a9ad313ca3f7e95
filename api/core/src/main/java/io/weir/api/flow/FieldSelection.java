package io.weir.api.flow;

import io.weir.api.flow.FlowFilter.And;
import io.weir.api.flow.FlowFilter.Not;
import io.weir.api.flow.FlowFilter.Or;
import io.weir.api.flow.FlowFilter.Within;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field as people select it by name. Where IANA has one element for IPv4 and one for IPv6, either
 * name selects the flows of that family alone, and a name without a family ({@code sourceAddress})
 * selects both.
 *
 * @param name the name asked for, as IANA writes it
 * @param field the column that is meant
 * @param family 4 or 6 where the name means one family alone, else 0
 */
public record FieldSelection(String name, FlowField field, int family) {

  private static final Prefix ABSENT = new Prefix(Address.UNSPECIFIED, 128);
  private static final Map<String, FieldSelection> BY_NAME = new HashMap<>();

  static {
    for (FlowField field : FlowField.values()) {
      boolean twoElements = field.elementNames().size() > 1;
      put(new FieldSelection(field.elementName(), field, twoElements ? 4 : 0));
      if (twoElements) {
        put(new FieldSelection(field.elementName(true), field, 6));
        put(new FieldSelection(field.elementName().replace("IPv4", ""), field, 0));
      }
    }
  }

  private static void put(FieldSelection selection) {
    BY_NAME.put(selection.name.toLowerCase(Locale.ROOT), selection);
  }

  /** The selection with this name, in any case. */
  public static Optional<FieldSelection> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Reads names separated by commas.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static List<FieldSelection> parse(String names) {
    return Arrays.stream(names.split(",", -1)).map(name -> wanted(name.strip())).toList();
  }

  private static FieldSelection wanted(String name) {
    return named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted the name of a flow field such as sourceIPv4Address, got '"
                        + name
                        + "'"));
  }

  /** Every name, as IANA writes it, sorted. */
  public static List<String> names() {
    return BY_NAME.values().stream().map(FieldSelection::name).sorted().toList();
  }

  /** Which flows the name means; {@link FlowFilter#ALL} where it means them all. */
  public FlowFilter flows() {
    FlowField address = field.kind() == FlowField.Kind.ADDRESS ? field : FlowField.SOURCE_ADDRESS;
    Within ipv4 = new Within(address, Prefix.IPV4);
    return switch (family) {
      case 4 -> ipv4;
      case 6 -> new Not(new Or(List.of(ipv4, new Within(address, ABSENT))));
      default -> FlowFilter.ALL;
    };
  }

  /** A filter that takes only the flows that all of these names mean. */
  public static FlowFilter restrict(FlowFilter filter, List<FieldSelection> selections) {
    List<FlowFilter> terms =
        selections.stream()
            .map(FieldSelection::flows)
            .filter(term -> !term.equals(FlowFilter.ALL))
            .toList();
    return terms.isEmpty()
        ? filter
        : new And(Stream.concat(terms.stream(), Stream.of(filter)).toList());
  }

  /**
   * The element's name for a value of this field: of a name for both families that of the value's.
   *
   * @param value as in {@link FlowRecord#values()}
   */
  public String elementName(Object value) {
    return family == 0 && value instanceof Address address
        ? field.elementName(!address.isIpv4())
        : name;
  }
}
