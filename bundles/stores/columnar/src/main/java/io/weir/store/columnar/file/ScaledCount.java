package io.weir.store.columnar.file;

import io.weir.api.flow.FlowField;
import java.util.Optional;

/**
 * A count that is mostly another one times the sampling interval, and then need not be stored.
 *
 * @param exported the count as exported
 */
record ScaledCount(Lane exported) {

  static final Lane INTERVAL = Lane.of(FlowField.SAMPLING_INTERVAL);

  private static final ScaledCount OCTETS = new ScaledCount(Lane.of(FlowField.OCTETS));
  private static final ScaledCount PACKETS = new ScaledCount(Lane.of(FlowField.PACKETS));

  static Optional<ScaledCount> of(Lane lane) {
    return switch (lane.field()) {
      case SCALED_OCTETS -> Optional.of(OCTETS);
      case SCALED_PACKETS -> Optional.of(PACKETS);
      default -> Optional.empty();
    };
  }

  boolean holds(LaneParts scaled, LaneParts exported, LaneParts intervals) {
    for (int part = 0; part < scaled.count(); part++) {
      if (!holds(
          scaled.values(part), exported.values(part), intervals.values(part), scaled.size(part))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(long[] scaled, long[] exported, long[] intervals, int size) {
    for (int i = 0; i < size; i++) {
      if (scaled[i] != product(exported[i], intervals[i])) {
        return false;
      }
    }
    return true;
  }

  static long product(long exported, long interval) {
    return interval == 0 ? exported : exported * interval;
  }
}
