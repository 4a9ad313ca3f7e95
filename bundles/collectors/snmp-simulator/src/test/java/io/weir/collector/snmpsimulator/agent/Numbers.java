package io.weir.collector.snmpsimulator.agent;

/** Three columns below 1.3.6.1.4.1.9999: two of Counter32, the last of Counter64; rows from 1. */
record Numbers(int rows) implements Instances {

  static final int COLUMNS = 3;

  static int[] name(int column, int row) {
    return new int[] {1, 3, 6, 1, 4, 1, 9999, column + 1, row + 1};
  }

  private boolean at(int index, Place into) {
    into.set(index / rows, index % rows);
    return true;
  }

  @Override
  public Lookup find(ObjectName name, Place into) {
    for (int i = 0; i < COLUMNS * rows; i++) {
      if (name.compare(name(i / rows, i % rows)) == 0) {
        at(i, into);
        return Lookup.FOUND;
      }
    }
    return name.startsWith(new int[] {1, 3, 6, 1, 4, 1, 9999, 1})
        ? Lookup.NO_SUCH_INSTANCE
        : Lookup.NO_SUCH_OBJECT;
  }

  @Override
  public boolean after(ObjectName name, Place into) {
    for (int i = 0; i < COLUMNS * rows; i++) {
      if (name.compare(name(i / rows, i % rows)) < 0) {
        return at(i, into);
      }
    }
    return false;
  }

  @Override
  public boolean advance(Place place) {
    int next = place.column() * rows + place.row() + 1;
    return next < COLUMNS * rows && at(next, place);
  }

  @Override
  public boolean isCounter64(Place place) {
    return place.column() == COLUMNS - 1;
  }

  @Override
  public void writeName(Place place, BerWriter out) {
    out.objectIdentifier(name(place.column(), place.row()));
  }

  @Override
  public void writeValue(Place place, BerWriter out) {
    if (isCounter64(place)) {
      out.counter64(-1L - place.row());
    } else {
      out.unsigned32(Ber.COUNTER32, 0xffff_ffffL - place.row());
    }
  }
}
