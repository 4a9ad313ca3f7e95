package io.weir.collector.snmpsimulator.model;

/**
 * What has flown over links since {@link Network#ORIGIN}: the day's shape, and noise about it. A
 * sum is computed from the time alone, and never becomes less. What leaves one end of a link comes
 * in at the other.
 */
public final class Traffic {

  /** The noise is drawn anew this often, and goes straight from one value to the next. */
  private static final long KNOT = 30_000;

  /** Of the least rate of a day, how much the noise may take away: less than all. */
  private static final int NOISE_PERCENT = 90;

  private static final int ERRORS_ONE_IN = 32;
  private static final int DISCARDS_ONE_IN = 16;

  /** Of packets where there are any: one in so many. */
  private static final int PACKETS_PER_ERROR = 250_000;

  private final Draw draw;
  private final Tree tree;
  private final Ports ports;
  private final Outages outages;

  Traffic(Draw draw, Tree tree, Ports ports, Outages outages) {
    this.draw = draw;
    this.tree = tree;
    this.ports = ports;
    this.outages = outages;
  }

  /** Octets that came in at an end, or went out, until a time. */
  public long octets(int end, boolean in, long time) {
    int link = tree.link(end);
    int way = way(end, link, in);
    long unit = unit(link, way);
    return unit == 0 ? 0 : sum(link, way, unit, time + outages.phase(link));
  }

  public long unicastPackets(int end, boolean in, long time) {
    int link = tree.link(end);
    int size = 300 + draw.below(800, Topic.PACKETS, link, way(end, link, in));
    return octets(end, in, time) / size;
  }

  public long errors(int end, boolean in, long time) {
    return draw.once(ERRORS_ONE_IN, Topic.ERRORS, end, 0)
        ? unicastPackets(end, in, time) / PACKETS_PER_ERROR
        : 0;
  }

  public long discards(int end, boolean in, long time) {
    return draw.once(DISCARDS_ONE_IN, Topic.ERRORS, end, 1)
        ? unicastPackets(end, in, time) / PACKETS_PER_ERROR * 3
        : 0;
  }

  private static int way(int end, int link, boolean in) {
    return (end == link) == in ? 1 : 0;
  }

  /** Octets a millisecond for each weight of the shape. */
  private long unit(int link, int way) {
    Use use = ports.use(link);
    if (!use.carries()) {
      return 0;
    }
    long most = ports.speed(link) * 125L;
    int percent = 2 + draw.below(peak(use), Topic.LOAD, link, way);
    return Math.max(1, most * percent / 100 / (Shape.MOST + Shape.LEAST));
  }

  /** How much of the speed is used at the highest, in percent. */
  private static int peak(Use use) {
    return switch (use) {
      case RING, UPLINK, DOWNLINK -> 60;
      case PROVIDER -> 85;
      case SERVER, WIRELESS -> 40;
      default -> 10;
    };
  }

  private static Shape shape(Use use, long drawn) {
    return switch (use) {
      case SERVER -> Shape.STEADY;
      case DESK, MANAGEMENT, VLAN -> Shape.OFFICE;
      default -> (drawn & 1) == 0 ? Shape.OFFICE : Shape.EVENING;
    };
  }

  /** Nothing flows in the quarter of the day in which the link is down. */
  private long sum(int link, int way, long unit, long time) {
    Shape shape = shape(ports.use(link), draw.number(Topic.LOAD, link, 2));
    int out = outages.quarter(link);
    long day = Math.floorDiv(time, Shape.DAY);
    long inDay = Math.floorMod(time, Shape.DAY);
    int quarter = (int) (inDay / Shape.QUARTER);
    int lost = out < 0 ? 0 : shape.weight(out);
    long quarters = day * (shape.before(Shape.QUARTERS) - lost) + shape.before(quarter);
    long weights = (quarters - (quarter > out ? lost : 0)) * Shape.QUARTER;
    if (quarter != out) {
      weights += shape.weight(quarter) * (inDay % Shape.QUARTER);
    }
    return unit * weights + noise(link, way, unit, time, out);
  }

  private long noise(int link, int way, long unit, long time, int out) {
    long most = unit * Shape.LEAST * KNOT * NOISE_PERCENT / 100;
    long knot = Math.floorDiv(time, KNOT);
    long from = knotNoise(link, way, most, knot, out);
    long to = knotNoise(link, way, most, knot + 1, out);
    return from + (to - from) * Math.floorMod(time, KNOT) / KNOT;
  }

  /** The noise stands still while the link is down. */
  private long knotNoise(int link, int way, long most, long knot, int out) {
    long drawn = knot;
    if (out >= 0) {
      long sinceOut = Math.floorMod(knot * KNOT, Shape.DAY) - out * Shape.QUARTER;
      drawn = sinceOut >= 0 && sinceOut <= Shape.QUARTER ? knot - sinceOut / KNOT : knot;
    }
    long number = draw.number(Topic.NOISE, 2L * link + way, drawn);
    return Math.multiplyHigh(number >>> 1, most << 1);
  }
}
