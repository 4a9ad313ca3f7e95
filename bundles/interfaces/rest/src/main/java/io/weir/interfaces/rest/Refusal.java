package io.weir.interfaces.rest;

/** A request that is answered with a problem. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int retryAfterSeconds;

  Refusal(int status, String detail) {
    this(status, detail, 0);
  }

  /**
   * @param retryAfterSeconds when it may go better; 0 for nobody knows
   */
  Refusal(int status, String detail, int retryAfterSeconds) {
    super(detail);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  int status() {
    return status;
  }

  int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
