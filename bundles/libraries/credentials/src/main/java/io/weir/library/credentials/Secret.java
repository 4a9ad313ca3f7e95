package io.weir.library.credentials;

import java.util.Objects;

/** A password, a token or a key, which no text shows by accident. */
public final class Secret {

  /** Nothing was configured. */
  public static final Secret NONE = new Secret("");

  private final String text;

  public Secret(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The secret itself, for whom it is meant; never for a message. */
  public String reveal() {
    return text;
  }

  /** Says that there is one, never which. */
  @Override
  public String toString() {
    return isEmpty() ? "" : Redaction.HIDDEN;
  }
}
