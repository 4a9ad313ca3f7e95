package io.weir.api.inventory;

import java.util.Locale;
import java.util.regex.Pattern;

/** What Weir calls a device or an interface, in its own names and in the paths of its REST API. */
public final class EntryId {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._]+");

  private EntryId() {}

  /**
   * Checks an id.
   *
   * @return the id itself
   * @throws IllegalArgumentException if it has characters that an id may not have
   */
  public static String check(String id) {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "wanted an id of 1 to 200 letters, digits, dots, dashes and underscores, got '"
              + id.replaceAll("\\p{Cntrl}", "?")
              + "'");
    }
    return id;
  }

  /** The id nearest to a name, such as {@code gi0-1} for {@code Gi0/1}; not always another's. */
  public static String of(String name) {
    String id = OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = id.substring(0, Math.min(id.length(), 100));
    return FORM.matcher(cut).matches() ? cut : "x" + cut;
  }
}
