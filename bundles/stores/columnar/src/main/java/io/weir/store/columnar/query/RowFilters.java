package io.weir.store.columnar.query;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import io.weir.api.flow.FlowFilter;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.store.columnar.file.Lane;
import java.util.List;

/** Makes filters on columns out of filters on flows. */
final class RowFilters {

  private RowFilters() {}

  static RowFilter of(FlowFilter filter) {
    if (filter instanceof FlowFilter.And and) {
      return new AndFilter(all(and.terms()));
    } else if (filter instanceof FlowFilter.Or or) {
      return new OrFilter(all(or.terms()));
    } else if (filter instanceof FlowFilter.Not not) {
      return new NotFilter(of(not.term()));
    } else if (filter instanceof FlowFilter.Between between) {
      return number(between.field(), new NumberTest.Range(between.low(), between.high()));
    } else if (filter instanceof FlowFilter.Bits bits) {
      return number(bits.field(), new NumberTest.Bits(bits.mask(), bits.all()));
    } else if (filter instanceof FlowFilter.Within within) {
      return within(within.field(), within.prefix());
    } else if (filter instanceof FlowFilter.TextIs text) {
      return text(text.field(), text.text());
    }
    throw new IllegalArgumentException("wanted a filter of a known kind, got " + filter);
  }

  private static List<RowFilter> all(List<FlowFilter> terms) {
    return terms.stream().map(RowFilters::of).toList();
  }

  /** Text counts as zero here, as in a batch. */
  private static RowFilter number(FlowField field, NumberTest test) {
    return field.kind() == Kind.TEXT
        ? new ConstantFilter(test.test(0))
        : new LaneFilter(Lane.of(field), test);
  }

  /** What is no address counts as the unspecified one. */
  private static RowFilter within(FlowField field, Prefix prefix) {
    if (field.kind() != Kind.ADDRESS) {
      return new ConstantFilter(prefix.contains(Address.UNSPECIFIED));
    }
    Address network = prefix.address();
    RowFilter high = new LaneFilter(Lane.high(field), leading(prefix.length(), network.high()));
    RowFilter low = new LaneFilter(Lane.of(field), leading(prefix.length() - 64, network.low()));
    return new AndFilter(List.of(high, low));
  }

  private static NumberTest leading(int bits, long wanted) {
    int count = Math.max(0, Math.min(Long.SIZE, bits));
    return new NumberTest.Leading(count == 0 ? 0 : -1L << (Long.SIZE - count), wanted);
  }

  private static RowFilter text(FlowField field, String text) {
    return field.kind() == Kind.TEXT
        ? new TextFilter(field, text)
        : new ConstantFilter(text.isEmpty());
  }
}
