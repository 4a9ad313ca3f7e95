package io.weir.api.alert;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Carries alerts to people. One call at a time; may block. */
@ConsumerType
public interface AlertChannel {

  /** In kebab case, as in configuration. */
  String name();

  /**
   * Delivers an alert.
   *
   * @throws IOException if it could not be delivered; the host offers it again later
   */
  void send(Alert alert) throws IOException;
}
