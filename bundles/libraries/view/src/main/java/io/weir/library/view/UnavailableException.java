package io.weir.library.view;

/** Nobody is there who could answer; the message says who is missing. */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnavailableException(String message) {
    super(message);
  }
}
