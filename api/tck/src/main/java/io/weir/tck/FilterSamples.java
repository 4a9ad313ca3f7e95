package io.weir.tck;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowFilter.And;
import io.weir.api.flow.FlowFilter.Between;
import io.weir.api.flow.FlowFilter.Bits;
import io.weir.api.flow.FlowFilter.Not;
import io.weir.api.flow.FlowFilter.Or;
import io.weir.api.flow.FlowFilter.TextIs;
import io.weir.api.flow.FlowFilter.Within;
import io.weir.api.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Filters to try on what {@link RandomFlows} makes. */
final class FilterSamples {

  private FilterSamples() {}

  static List<FlowFilter> ofEveryField() {
    List<FlowFilter> filters = new ArrayList<>();
    for (FlowField field : FlowField.values()) {
      filters.addAll(of(field));
    }
    return filters;
  }

  /** A condition, or several of any fields combined. */
  static FlowFilter any(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> FlowFilter.ALL;
      case 1 -> new Or(List.of(any(random), any(random)));
      case 2 -> new And(List.of(any(random), any(random)));
      case 3 -> new Not(any(random));
      default -> one(random);
    };
  }

  private static FlowFilter one(SplittableRandom random) {
    FlowField[] fields = FlowField.values();
    List<FlowFilter> filters = of(fields[random.nextInt(fields.length)]);
    return filters.get(random.nextInt(filters.size()));
  }

  private static List<FlowFilter> of(FlowField field) {
    return switch (field.kind()) {
      case ADDRESS ->
          List.of(
              within(field, "10.0.0.1"),
              within(field, "10.0.0.0/30"),
              within(field, "0.0.0.0/0"),
              within(field, "2001:db8::/32"),
              within(field, "2001:db8::1"),
              within(field, "::/0"),
              within(field, "8000::/1"),
              new Not(within(field, "::/64")));
      case TEXT ->
          List.of(
              new TextIs(field, "a"),
              new TextIs(field, ""),
              new TextIs(field, "😀"),
              new Not(new TextIs(field, "Zürich")));
      case MAC ->
          List.of(
              new Between(field, 0, 0),
              new Between(field, 1, 0xffff_ffff_fffeL),
              new Bits(field, 0x8000_0000_0000L, true));
      case NUMBER, TIME ->
          List.of(
              new Between(field, 0, 0),
              new Between(field, 80, 443),
              new Between(field, 443, 80),
              new Between(field, 1L << 32, -1),
              new Between(field, Long.MIN_VALUE, -2),
              new Between(field, 0, Long.MAX_VALUE),
              new Bits(field, 3, true),
              new Bits(field, 3, false),
              new Bits(field, 0, false),
              new Bits(field, Long.MIN_VALUE, true));
    };
  }

  private static FlowFilter within(FlowField field, String prefix) {
    return new Within(field, Prefix.parse(prefix));
  }
}
