package io.weir.api.flow;

import io.weir.api.net.Prefix;
import java.util.List;

/**
 * Which flows are meant. A store may evaluate it column by column; {@link #matches} says what the
 * answer must be.
 */
public sealed interface FlowFilter {

  /** Every flow. */
  FlowFilter ALL = new And(List.of());

  /**
   * Reads a filter in the style of nfdump and tcpdump: {@code proto tcp and dst port 443 and src
   * net 10.0.0.0/8}. An empty text means every flow.
   *
   * @throws IllegalArgumentException saying what was wanted, what was got, and where
   */
  static FlowFilter parse(String text) {
    return new FlowFilterParser(text).parse();
  }

  boolean matches(FlowBatch batch, int row);

  /** All of them; none at all is every flow. */
  record And(List<FlowFilter> terms) implements FlowFilter {
    public And {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean matches(FlowBatch batch, int row) {
      for (FlowFilter term : terms) {
        if (!term.matches(batch, row)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any of them; none at all is no flow. */
  record Or(List<FlowFilter> terms) implements FlowFilter {
    public Or {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean matches(FlowBatch batch, int row) {
      for (FlowFilter term : terms) {
        if (term.matches(batch, row)) {
          return true;
        }
      }
      return false;
    }
  }

  record Not(FlowFilter term) implements FlowFilter {
    @Override
    public boolean matches(FlowBatch batch, int row) {
      return !term.matches(batch, row);
    }
  }

  /** A number, time or MAC address from {@code low} to {@code high}, both included, unsigned. */
  record Between(FlowField field, long low, long high) implements FlowFilter {
    @Override
    public boolean matches(FlowBatch batch, int row) {
      long value = batch.number(field, row);
      return Long.compareUnsigned(value, low) >= 0 && Long.compareUnsigned(value, high) <= 0;
    }
  }

  /** A number in which any of these bits is set, or all of them. */
  record Bits(FlowField field, long mask, boolean all) implements FlowFilter {
    @Override
    public boolean matches(FlowBatch batch, int row) {
      long set = batch.number(field, row) & mask;
      return all ? set == mask : set != 0;
    }
  }

  /** An address within a prefix. */
  record Within(FlowField field, Prefix prefix) implements FlowFilter {
    @Override
    public boolean matches(FlowBatch batch, int row) {
      return prefix.contains(batch.address(field, row));
    }
  }

  /** A text that is equal. */
  record TextIs(FlowField field, String text) implements FlowFilter {
    @Override
    public boolean matches(FlowBatch batch, int row) {
      return text.equals(batch.text(field, row));
    }
  }
}
