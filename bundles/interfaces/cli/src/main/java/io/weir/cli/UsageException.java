package io.weir.cli;

/** Arguments that make no sense. The message says what was wanted and what was got. */
public class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
