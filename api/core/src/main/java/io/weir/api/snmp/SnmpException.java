package io.weir.api.snmp;

import java.io.IOException;
import java.util.Locale;

/** An agent that did not answer, or not sensibly. */
public final class SnmpException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why, in the words of counters: lower case, with dashes. */
  public enum Reason {
    /** Nothing came within all tries. */
    TIMEOUT,
    /** The request could not be sent: no way there, or refused on this machine. */
    UNREACHABLE,
    /** The round's time ran out before the agent was through. */
    DEADLINE,
    /** Wrong community, user, key or level, or no access to the view. */
    AUTHENTICATION,
    /** An error status of RFC 3416, section 3, that another request would not mend. */
    ERROR_STATUS,
    /** A walk that goes back, stands still or never ends. */
    ENDLESS_WALK,
    /** Octets that are no SNMP message. */
    MALFORMED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  /**
   * @param message one sentence for people
   */
  public SnmpException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
