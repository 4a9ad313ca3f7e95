package io.weir.store.columnar.file;

import java.io.IOException;

/** What was read is not what was written. */
public final class CorruptFrameException extends IOException {

  private static final long serialVersionUID = 1L;

  CorruptFrameException(String message) {
    super(message);
  }
}
