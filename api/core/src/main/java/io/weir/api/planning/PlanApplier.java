package io.weir.api.planning;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings an approved plan into the network, or wherever it is to go. Called for one plan at a time,
 * by a thread that may block for minutes; interrupted when the host stops.
 */
@ConsumerType
public interface PlanApplier {

  /** In kebab case, as in configuration. */
  String name();

  /**
   * Does what an approved plan says, or throws and has taken back what it could.
   *
   * @param entry with basis and plan
   * @return what was done, in a sentence for people
   * @throws ApplyException if it could not be done; the message says what is left of it
   */
  String apply(PlanEntry entry) throws ApplyException, InterruptedException;

  /**
   * Takes back what {@link #apply} did. Called again if it failed.
   *
   * @return what was done, in a sentence for people
   * @throws ApplyException if it could not be done
   */
  String rollBack(PlanEntry entry) throws ApplyException, InterruptedException;

  /** Something could not be applied or taken back; the message is a sentence for people. */
  final class ApplyException extends Exception {

    private static final long serialVersionUID = 1;

    public ApplyException(String message) {
      super(message);
    }

    public ApplyException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
