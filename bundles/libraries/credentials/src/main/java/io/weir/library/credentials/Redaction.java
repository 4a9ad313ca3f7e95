package io.weir.library.credentials;

import java.util.regex.Pattern;

/** Takes secrets out of URLs, and out of texts in which others quote them. */
public final class Redaction {

  static final String HIDDEN = "***";

  /** RFC 3986 section 3.2.1; up to the last {@code @}, as a careless password may hold one. */
  private static final Pattern USER = Pattern.compile("://.*@");

  /** Whatever is called so; its value ends where the next parameter begins. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "([\\w.%-]*(?:pass|pwd|secret|token|credential|api[._-]?key)[\\w.%-]*\\s*=)[^&\\n\\r]*",
          Pattern.CASE_INSENSITIVE);

  private Redaction() {}

  /** The text with {@code ***} for who logs in and for parameters that are called like secrets. */
  public static String of(String text) {
    String anonymous = USER.matcher(text).replaceAll("://" + HIDDEN + "@");
    return PARAMETER.matcher(anonymous).replaceAll("$1" + HIDDEN);
  }

  /** Whether there is something to take out. */
  public static boolean isNeededFor(String text) {
    return USER.matcher(text).find() || PARAMETER.matcher(text).find();
  }
}
