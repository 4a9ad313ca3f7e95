package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.agent.Instances;
import io.weir.collector.snmpsimulator.agent.Lookup;
import io.weir.collector.snmpsimulator.agent.ObjectName;
import io.weir.collector.snmpsimulator.agent.Place;
import io.weir.collector.snmpsimulator.agent.StrayInstances;
import io.weir.collector.snmpsimulator.agent.StrayInstances.Detour;
import io.weir.collector.snmpsimulator.model.Network;
import java.util.Arrays;

/**
 * What one device of a network holds at one moment. Pointed at one after another, by one thread.
 */
public final class DeviceView implements Instances {

  private final DeviceMoment moment;
  private final Rows[] rows = new Rows[RowSet.values().length];
  private final boolean[] filled = new boolean[rows.length];

  public DeviceView(Network network) {
    moment = new DeviceMoment(network);
    for (RowSet set : RowSet.values()) {
      rows[set.ordinal()] = set.none();
    }
  }

  /**
   * Points it at a device.
   *
   * @param time in milliseconds since {@link Network#ORIGIN}
   */
  public void set(int device, long time) {
    moment.set(device, time);
    Arrays.fill(filled, false);
  }

  /** The walk that comes to ifAlias is back at ifName. */
  public static Detour aliasToName() {
    return StrayInstances.loop(
        Mib.place(1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 18), Mib.place(1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 1));
  }

  private Rows rows(Column column) {
    int set = column.rows().ordinal();
    if (!filled[set]) {
      rows[set].clear();
      column.rows().fill(moment, rows[set]);
      filled[set] = true;
    }
    return rows[set];
  }

  @Override
  public Lookup find(ObjectName name, Place into) {
    int place = Mib.notAfter(name);
    if (place < 0 || !Mib.column(place).isPrefixOf(name)) {
      return Lookup.NO_SUCH_OBJECT;
    }
    Column column = Mib.column(place);
    Rows all = rows(column);
    int row = all.find(name, column.length());
    if (row < 0) {
      return all.size() == 0 ? Lookup.NO_SUCH_OBJECT : Lookup.NO_SUCH_INSTANCE;
    }
    into.set(place, row);
    return Lookup.FOUND;
  }

  @Override
  public boolean after(ObjectName name, Place into) {
    int place = Mib.notAfter(name);
    if (place >= 0 && Mib.column(place).isPrefixOf(name)) {
      Rows all = rows(Mib.column(place));
      int row = all.after(name, Mib.column(place).length());
      if (row < all.size()) {
        into.set(place, row);
        return true;
      }
    }
    return first(place + 1, into);
  }

  @Override
  public boolean advance(Place place) {
    int row = place.row() + 1;
    if (row < rows(Mib.column(place.column())).size()) {
      place.set(place.column(), row);
      return true;
    }
    return first(place.column() + 1, place);
  }

  /** The first row of the first column that has one, from a column on. */
  private boolean first(int from, Place into) {
    for (int place = from; place < Mib.size(); place++) {
      if (rows(Mib.column(place)).size() > 0) {
        into.set(place, 0);
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isCounter64(Place place) {
    return Mib.column(place.column()).isCounter64();
  }

  @Override
  public void writeName(Place place, BerWriter out) {
    Column column = Mib.column(place.column());
    column.writeName(rows(column), place.row(), out);
  }

  @Override
  public void writeValue(Place place, BerWriter out) {
    Column column = Mib.column(place.column());
    column.writeValue(moment, rows(column).row(place.row()), out);
  }
}
