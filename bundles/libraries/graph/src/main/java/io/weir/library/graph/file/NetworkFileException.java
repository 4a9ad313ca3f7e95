package io.weir.library.graph.file;

import java.io.IOException;

/** A file that is not what was wanted; the message is one sentence that begins with the place. */
public final class NetworkFileException extends IOException {

  private static final long serialVersionUID = 1L;

  NetworkFileException(String message) {
    super(message);
  }

  NetworkFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
