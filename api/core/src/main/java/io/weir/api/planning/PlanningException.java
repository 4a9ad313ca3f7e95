package io.weir.api.planning;

/** Something cannot be planned or decided; the message is a sentence for people. */
public final class PlanningException extends Exception {

  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** Why. */
  public enum Kind {
    /** There is no such plan, link, node, risk, demand or optimizer. */
    UNKNOWN,
    /** The plan, the mode or the person is not one with which this can be done now. */
    REFUSED,
    /** No plan or path does what is asked. */
    INFEASIBLE,
    /** Somebody who is needed for it is not there now, or too much is going on. */
    UNAVAILABLE
  }

  public PlanningException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public PlanningException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
