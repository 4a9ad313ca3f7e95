package io.weir.api.store;

/** A store could not do what was asked. The kind decides what the caller does about it. */
public class StoreException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What the caller may do. */
  public enum Kind {
    /** The store is away or overloaded; the same call may succeed later. The only kind retried. */
    UNAVAILABLE,
    /** The store refuses this input and will refuse it again. */
    REJECTED,
    /** What the store holds is damaged. */
    CORRUPT
  }

  private final Kind kind;

  public StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
