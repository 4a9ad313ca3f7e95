package io.weir.library.graph.file;

import java.io.IOException;

/**
 * A file that is not what was wanted; the message is one sentence that begins with the place. What
 * it quotes of the file can do nothing to a terminal or a log.
 */
public final class NetworkFileException extends IOException {

  private static final long serialVersionUID = 1L;

  NetworkFileException(String message) {
    super(printable(message));
  }

  NetworkFileException(String message, Throwable cause) {
    super(printable(message), cause);
  }

  private static String printable(String message) {
    return message.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }
}
