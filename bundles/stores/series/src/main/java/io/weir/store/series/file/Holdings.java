package io.weir.store.series.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All there is at a moment.
 *
 * @param segments the oldest first
 * @param frozen what is becoming a segment
 * @param active what is written to
 */
record Holdings(List<Segment> segments, Optional<Head> frozen, Head active) {

  Holdings {
    segments = List.copyOf(segments);
  }

  Layers layers() {
    List<Layer> layers = new ArrayList<>(segments);
    frozen.ifPresent(layers::add);
    layers.add(active);
    return new Layers(layers);
  }

  Holdings freeze() {
    return new Holdings(segments, Optional.of(active), new Head());
  }

  /** With the frozen head as a segment; without it if it had nothing. */
  Holdings thawed(Optional<Segment> segment) {
    List<Segment> more = new ArrayList<>(segments);
    segment.ifPresent(more::add);
    return new Holdings(more, Optional.empty(), active);
  }

  /** With neighbours as one; without them if that is empty. */
  Holdings replace(List<Segment> row, Optional<Segment> by) {
    List<Segment> others = new ArrayList<>(segments);
    int at = others.indexOf(row.get(0));
    others.removeAll(row);
    by.ifPresent(segment -> others.add(at, segment));
    return new Holdings(others, frozen, active);
  }

  long samples() {
    return segments.stream().mapToLong(Segment::samples).sum()
        + frozen.map(Head::samples).orElse(0L)
        + active.samples();
  }
}
