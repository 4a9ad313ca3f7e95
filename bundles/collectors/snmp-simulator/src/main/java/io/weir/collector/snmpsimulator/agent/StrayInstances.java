package io.weir.collector.snmpsimulator.agent;

/** Instances whose order is broken: each step of a walk may be led astray. */
public final class StrayInstances implements Instances {

  /** Changes where a walk has come to. */
  @FunctionalInterface
  public interface Detour {

    /**
     * Leads one step astray, or leaves it.
     *
     * @param from where the walk was, the same place as {@code to} where a request starts there
     */
    void lead(Place from, Place to);
  }

  private final Instances order;
  private final Detour detour;
  private final Place from = new Place();

  public StrayInstances(Instances order, Detour detour) {
    this.order = order;
    this.detour = detour;
  }

  /** The walk that reaches one column is back at an earlier one. */
  public static Detour loop(int backAt, int backTo) {
    return (from, to) -> {
      if (to.column() == backAt) {
        to.set(backTo, 0);
      }
    };
  }

  /** The walk that reaches a column's fourth row is back at its first. */
  public static Detour backwards() {
    return (from, to) -> {
      if (to.row() == 3) {
        to.set(to.column(), 0);
      }
    };
  }

  /** A step to a column's third row is not made, at each second attempt. */
  public static Detour duplicate() {
    boolean[] stayed = {false};
    return (from, to) -> {
      if (to.row() == 2 && from.row() == 1 && from.column() == to.column()) {
        stayed[0] = !stayed[0];
        if (stayed[0]) {
          to.set(from);
        }
      }
    };
  }

  @Override
  public Lookup find(ObjectName name, Place into) {
    return order.find(name, into);
  }

  @Override
  public boolean after(ObjectName name, Place into) {
    boolean found = order.after(name, into);
    from.set(into);
    if (found) {
      detour.lead(from, into);
    }
    return found;
  }

  @Override
  public boolean advance(Place place) {
    from.set(place);
    boolean moved = order.advance(place);
    if (moved) {
      detour.lead(from, place);
    }
    return moved;
  }

  @Override
  public boolean isCounter64(Place place) {
    return order.isCounter64(place);
  }

  @Override
  public void writeName(Place place, BerWriter out) {
    order.writeName(place, out);
  }

  @Override
  public void writeValue(Place place, BerWriter out) {
    order.writeValue(place, out);
  }
}
