package io.weir.store.columnar.file;

import java.nio.file.Path;

/** Hears what went wrong with the files and what was thrown away. Called from any thread. */
public interface LogListener {

  /** Octets behind the last commit, never acknowledged, were cut off. */
  void cutOff(Path segment, long octets);

  /** A block cannot be read; it is left out of every answer. */
  void corrupt(Path segment, long offset, String reason);

  /** A segment was deleted to keep within the limits. */
  void deleted(Path segment, long rows, String reason);

  /** Something in the background failed and will be tried again. */
  void failed(String what, Exception cause);
}
