package io.weir.platform.runtime.spool;

import java.io.IOException;

/** The spool holds as much as it may. */
public final class SpoolFullException extends IOException {

  private static final long serialVersionUID = 1L;

  SpoolFullException(long bytes, long most) {
    super("the spool holds " + bytes + " of at most " + most + " bytes");
  }
}
