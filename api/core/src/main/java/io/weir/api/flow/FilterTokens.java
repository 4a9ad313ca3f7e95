package io.weir.api.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a filter, and where each stands, for errors that point at them. */
final class FilterTokens {

  private static final int MAX_LENGTH = 10_000;
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|\\(|\\)|&&|\\|\\||!=|<=|>=|==|[<>=!,]|[^\\s()<>=!&|,\"]+");

  private final List<String> words = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final int end;
  private int next;

  FilterTokens(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "wanted a filter of at most " + MAX_LENGTH + " characters, got " + text.length());
    }
    end = text.length();
    Matcher matcher = TOKEN.matcher(text);
    for (int at = afterBlanks(text, 0); at < end; at = afterBlanks(text, matcher.end())) {
      if (!matcher.find(at) || matcher.start() != at) {
        String got =
            text.charAt(at) == '"' ? "a quotation without end" : "'" + text.charAt(at) + "'";
        throw new IllegalArgumentException(
            "wanted a word at position " + at + " of the filter, got " + got);
      }
      words.add(matcher.group());
      offsets.add(at);
    }
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean atEnd() {
    return next == words.size();
  }

  boolean isNext(String... choices) {
    if (atEnd()) {
      return false;
    }
    for (String choice : choices) {
      if (choice.equalsIgnoreCase(words.get(next))) {
        return true;
      }
    }
    return false;
  }

  /** Takes the next word if it is one of these. */
  boolean skip(String... choices) {
    boolean found = isNext(choices);
    if (found) {
      next++;
    }
    return found;
  }

  /** Takes the next word, whatever it is. */
  String take(String wanted) {
    if (atEnd()) {
      throw wanted(wanted);
    }
    return words.get(next++);
  }

  /** The word at this distance, empty beyond the end. */
  String peek(int ahead) {
    return next + ahead < words.size() ? words.get(next + ahead) : "";
  }

  /** An error about the next word. */
  IllegalArgumentException wanted(String wanted) {
    return error(wanted, next);
  }

  /** An error about the word just taken. */
  IllegalArgumentException wantedBefore(String wanted) {
    return error(wanted, next - 1);
  }

  private IllegalArgumentException error(String wanted, int index) {
    String got = index < words.size() ? "'" + words.get(index) + "'" : "the end";
    int at = index < offsets.size() ? offsets.get(index) : end;
    return new IllegalArgumentException(
        "wanted " + wanted + " at position " + at + " of the filter, got " + got);
  }
}
