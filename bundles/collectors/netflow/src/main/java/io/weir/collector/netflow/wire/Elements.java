package io.weir.collector.netflow.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The information elements of the IANA registry, and what follows from their rules. */
final class Elements {

  /** The enterprise number that stands for the reverse direction, RFC 5103 section 6.1. */
  static final int REVERSE_PEN = 29_305;

  /** Stands in the place of an enterprise number for a scope type of RFC 3954 section 6.1. */
  static final int SCOPE_PEN = -1;

  private static final int SIZE = 1024;
  private static final String[] NAMES = new String[SIZE];
  private static final ElementType[] TYPES = new ElementType[SIZE];
  private static final String[] SCOPES = {
    "scope0", "scopeSystem", "scopeInterface", "scopeLineCard", "scopeCache", "scopeTemplate"
  };

  static {
    try (InputStream in = Elements.class.getResourceAsStream("elements.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(Elements::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of information elements cannot be read", e);
    }
  }

  private Elements() {}

  private static void add(String line) {
    String[] words = line.split(" ", -1);
    int id = Integer.parseInt(words[0]);
    NAMES[id] = words[1];
    TYPES[id] = ElementType.named(words[2]);
  }

  /** The element's name; {@code PEN:ID} where the registry has none. */
  static String name(int pen, int id) {
    boolean registered = id < SIZE && NAMES[id] != null;
    if (pen == SCOPE_PEN) {
      return id < SCOPES.length ? SCOPES[id] : "scope" + id;
    }
    if (pen == 0 && registered) {
      return NAMES[id];
    }
    if (pen == REVERSE_PEN && registered) {
      return "reverse" + Character.toUpperCase(NAMES[id].charAt(0)) + NAMES[id].substring(1);
    }
    return Integer.toUnsignedString(pen) + ":" + id;
  }

  /** The element's type; octets where the registry has none. Scopes are numbers. */
  static ElementType type(int pen, int id) {
    boolean registered = id < SIZE && TYPES[id] != null;
    if (pen == SCOPE_PEN) {
      return ElementType.UNSIGNED64;
    }
    return registered && (pen == 0 || pen == REVERSE_PEN) ? TYPES[id] : ElementType.OCTET_ARRAY;
  }
}
