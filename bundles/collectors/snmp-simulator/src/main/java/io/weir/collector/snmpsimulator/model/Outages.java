package io.weir.collector.snmpsimulator.model;

/**
 * When links are down: some, once a day, for a quarter of an hour. What is linked at both ends is
 * down at both at once. Times are milliseconds since {@link Network#ORIGIN}.
 */
public final class Outages {

  private static final int ONE_IN = 16;
  private static final int NEVER = -1;

  private final Draw draw;
  private final Tree tree;
  private final Ports ports;

  Outages(Draw draw, Tree tree, Ports ports) {
    this.draw = draw;
    this.tree = tree;
    this.ports = ports;
  }

  /** By how much the days of a link are before those of the calendar. */
  long phase(int link) {
    return Math.floorMod(draw.number(Topic.LOAD, link, -1), 2 * Shape.DAY / 24);
  }

  /** The quarter of its day in which a link is down, never the last; or a negative number. */
  int quarter(int link) {
    return draw.once(ONE_IN, Topic.OUTAGE, link, 0) && ports.use(link).carries()
        ? draw.below(Shape.QUARTERS - 1, Topic.OUTAGE, link, 1)
        : NEVER;
  }

  /** Whether a link that works is down just now. */
  private boolean isOut(int link, long time) {
    int quarter = quarter(link);
    return quarter >= 0 && Math.floorMod(time + phase(link), Shape.DAY) / Shape.QUARTER == quarter;
  }

  /** Whether ifOperStatus is up. */
  public boolean isUp(int end, long time) {
    Use use = ports.use(end);
    return use != Use.UNUSED && !isOut(tree.link(end), time);
  }

  /** Whether an end ever goes down. */
  public boolean happen(int end) {
    return quarter(tree.link(end)) >= 0;
  }

  /** When, in each day, a link that goes down does: milliseconds since the day's begin. */
  public long downAt(int end) {
    int link = tree.link(end);
    return Math.floorMod(quarter(link) * Shape.QUARTER - phase(link), Shape.DAY);
  }

  /** When it is up again. */
  public long upAt(int end) {
    return (downAt(end) + Shape.QUARTER) % Shape.DAY;
  }

  /** When the interface came to be up or down, as far as that can be told. */
  public long changedAt(int end, long time) {
    int link = tree.link(end);
    if (quarter(link) < 0) {
      return 0;
    }
    long inDay = Math.floorMod(time, Shape.DAY);
    long sinceDown = Math.floorMod(inDay - downAt(end), Shape.DAY);
    return time - (sinceDown < Shape.QUARTER ? sinceDown : sinceDown - Shape.QUARTER);
  }
}
