package io.weir.api.alert;

import java.time.Instant;
import java.util.Map;

/**
 * Something that people should know.
 *
 * @param id the same for as long as the same thing is wrong
 * @param summary one sentence
 * @param labels what it is about, for routing and silencing
 */
public record Alert(
    String id, Severity severity, String summary, Instant time, Map<String, String> labels) {

  public Alert {
    labels = Map.copyOf(labels);
  }
}
