package io.weir.collector.snmpsimulator.agent;

import java.util.ArrayList;
import java.util.List;

/** The variables of a GetBulk that are walked together (RFC 3416, section 4.2.3). */
final class Repeaters {

  private static final class Walk {
    final Place place = new Place();

    /** Where the name stands in the request, which an end of the view repeats. */
    int start;

    int end;
    boolean moved;
    boolean ended;
  }

  private final Request request;
  private final BerWriter out;
  private final List<Walk> walks = new ArrayList<>();
  private int size;
  private int written;

  Repeaters(Request request, BerWriter out) {
    this.request = request;
    this.out = out;
  }

  void clear() {
    size = 0;
    written = 0;
  }

  int size() {
    return size;
  }

  /** How many variables were written. */
  int written() {
    return written;
  }

  void add(int start, int end, ObjectName name, Instances instances) {
    if (size == walks.size()) {
      walks.add(new Walk());
    }
    Walk walk = walks.get(size++);
    walk.start = start;
    walk.end = end;
    walk.moved = false;
    walk.ended = !instances.after(name, walk.place);
  }

  /**
   * Writes repetitions until all walks have ended.
   *
   * @return false if it stopped because no more fit
   */
  boolean write(int repetitions, Instances instances, int most) {
    boolean going = size > 0;
    for (int repetition = 0; going && repetition < repetitions; repetition++) {
      going = false;
      for (int i = 0; i < size; i++) {
        int before = out.position();
        going |= step(walks.get(i), instances);
        if (out.position() > most) {
          out.rewind(before);
          return false;
        }
        written++;
      }
    }
    return true;
  }

  /** Writes a walk's next variable; whether it was not the end. */
  private boolean step(Walk walk, Instances instances) {
    if (walk.moved && !walk.ended) {
      walk.ended = !instances.advance(walk.place);
    }
    int mark = out.begin(Ber.SEQUENCE);
    if (!walk.ended) {
      walk.moved = true;
      instances.writeName(walk.place, out);
      instances.writeValue(walk.place, out);
    } else {
      writeLastName(walk, instances);
      out.empty(Ber.END_OF_MIB_VIEW);
    }
    out.end(mark);
    return !walk.ended;
  }

  private void writeLastName(Walk walk, Instances instances) {
    if (walk.moved) {
      instances.writeName(walk.place, out);
    } else {
      request.copy(walk.start, walk.end, out);
    }
  }
}
