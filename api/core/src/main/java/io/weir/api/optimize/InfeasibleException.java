package io.weir.api.optimize;

/**
 * No plan does what is asked: a demand has no path, or the cap cannot be kept. The message is one
 * sentence for people that names what stands in the way.
 */
public final class InfeasibleException extends Exception {

  private static final long serialVersionUID = 1;

  public InfeasibleException(String message) {
    super(message);
  }
}
