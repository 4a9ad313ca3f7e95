package io.weir.store.series.file;

import java.nio.file.Path;

/** Hears what went wrong with the files and what was thrown away. Called from any thread. */
public interface StoreListener {

  /** Octets at the end of a journal, of a write that was never acknowledged, are passed over. */
  void cutOff(Path file, long octets);

  /** Octets that cannot be read; what they held is left out of every answer. */
  void damaged(Path file, long offset, String reason);

  /** A segment was deleted to keep within the limits. */
  void deleted(Path file, long samples, String reason);

  /** A sample was left out of what was written. */
  void refused(String reason);
}
