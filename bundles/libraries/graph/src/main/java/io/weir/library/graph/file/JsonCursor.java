package io.weir.library.graph.file;

import java.util.HashSet;
import java.util.Set;

/** Goes once through a JSON text (RFC 8259), value by value; each object has a member once. */
final class JsonCursor {

  private static final int DEEPEST = 32;

  /** What to do with a member of an object, or an element of an array: read or skip its value. */
  interface Visitor {
    void visit(String name) throws NetworkFileException;
  }

  private final Source source;
  private final String text;
  private int offset;
  private int depth;
  private int line = 1;
  private int counted;

  JsonCursor(Source source) throws NetworkFileException {
    this.source = source;
    this.text = source.text();
  }

  /** Visits the members of the object that begins here. */
  void object(Visitor visitor) throws NetworkFileException {
    enter('{', "an object");
    Set<String> seen = new HashSet<>();
    for (boolean more = !closes('}'); more; more = goesOn('}')) {
      String name = string("a member's name");
      if (!seen.add(name)) {
        throw mistake("wanted the member '" + brief(name) + "' once, got it twice");
      }
      expect(':');
      visitor.visit(name);
    }
    depth--;
  }

  /** Visits the elements of the array that begins here. */
  void array(Visitor visitor) throws NetworkFileException {
    enter('[', "an array");
    for (boolean more = !closes(']'); more; more = goesOn(']')) {
      visitor.visit("");
    }
    depth--;
  }

  private void enter(char bracket, String what) throws NetworkFileException {
    if (peek() != bracket) {
      throw unexpected(what);
    }
    offset++;
    depth++;
    if (depth > DEEPEST) {
      throw mistake("wanted values at most " + DEEPEST + " deep, got more");
    }
  }

  private boolean closes(char bracket) {
    if (peek() != bracket) {
      return false;
    }
    offset++;
    return true;
  }

  private boolean goesOn(char bracket) throws NetworkFileException {
    if (closes(bracket)) {
      return false;
    }
    expect(',');
    return true;
  }

  private void expect(char wanted) throws NetworkFileException {
    if (peek() != wanted) {
      throw unexpected("'" + wanted + "'");
    }
    offset++;
  }

  /** Whether the value here is a text. */
  boolean isString() {
    return peek() == '"';
  }

  String string(String what) throws NetworkFileException {
    if (peek() != '"') {
      throw unexpected(what);
    }
    offset++;
    int end = offset;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
      requireVisible(text.charAt(end));
      end++;
    }
    if (end < text.length() && text.charAt(end) == '"') {
      String plain = text.substring(offset, end);
      offset = end + 1;
      return plain;
    }
    return escaped();
  }

  private String escaped() throws NetworkFileException {
    StringBuilder value = new StringBuilder();
    while (offset < text.length()) {
      char c = text.charAt(offset++);
      if (c == '"') {
        return value.toString();
      }
      requireVisible(c);
      value.append(c == '\\' ? escape() : c);
    }
    throw mistake("wanted the end of a text, got the end of the file");
  }

  private void requireVisible(char c) throws NetworkFileException {
    if (c < ' ') {
      throw mistake("wanted a text on one line, got a control character " + (int) c);
    }
  }

  private char escape() throws NetworkFileException {
    char c = offset < text.length() ? text.charAt(offset++) : ' ';
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    if (c == 'u' && offset + 4 <= text.length()) {
      String digits = text.substring(offset, offset + 4);
      if (digits.chars().allMatch(d -> Character.digit(d, 16) >= 0)) {
        offset += 4;
        return (char) Integer.parseInt(digits, 16);
      }
    }
    throw mistake("wanted an escape of JSON behind a backslash, got '" + c + "'");
  }

  double number(String what) throws NetworkFileException {
    try {
      return Numbers.decimal(what, word());
    } catch (IllegalArgumentException e) {
      throw mistake(e.getMessage());
    }
  }

  boolean truth(String what) throws NetworkFileException {
    String word = word();
    if (!word.equals("true") && !word.equals("false")) {
      throw mistake("wanted true or false as " + what + ", got '" + brief(word) + "'");
    }
    return word.equals("true");
  }

  /** The characters of a number or a literal. */
  private String word() {
    peek();
    int begin = offset;
    while (offset < text.length() && ",:]}[{ \t\r\n".indexOf(text.charAt(offset)) < 0) {
      offset++;
    }
    return text.substring(begin, offset);
  }

  /** Passes over the value here. */
  void skip() throws NetworkFileException {
    switch (peek()) {
      case '{' -> object(name -> skip());
      case '[' -> array(element -> skip());
      case '"' -> string("a text");
      default -> {
        String word = word();
        if (!word.equals("true") && !word.equals("false") && !word.equals("null")) {
          requireNumber(word);
        }
      }
    }
  }

  private void requireNumber(String word) throws NetworkFileException {
    try {
      Numbers.decimal("a value", word);
    } catch (IllegalArgumentException e) {
      throw mistake(e.getMessage());
    }
  }

  /** Nothing follows. */
  void end() throws NetworkFileException {
    if (peek() != 0) {
      throw unexpected("the end of the file");
    }
  }

  /** The next character that is no space; 0 at the end. */
  private char peek() {
    while (offset < text.length() && " \t\r\n".indexOf(text.charAt(offset)) >= 0) {
      offset++;
    }
    return offset < text.length() ? text.charAt(offset) : 0;
  }

  /** The line of what comes next. */
  int line() {
    peek();
    for (int i = text.indexOf('\n', counted);
        i >= 0 && i < offset;
        i = text.indexOf('\n', counted)) {
      line++;
      counted = i + 1;
    }
    return line;
  }

  private NetworkFileException unexpected(String wanted) {
    char c = peek();
    return mistake(
        "wanted " + wanted + ", got " + (c == 0 ? "the end of the file" : "'" + c + "'"));
  }

  NetworkFileException mistake(String sentence) {
    return source.mistake(line(), sentence);
  }

  /** Runs what refuses a fault with a sentence, and puts the line before it. */
  void check(int at, Runnable adding) throws NetworkFileException {
    try {
      adding.run();
    } catch (IllegalArgumentException e) {
      throw source.mistake(at, e.getMessage());
    }
  }

  /** A member that no one knows. */
  NetworkFileException unknown(String name, String wanted) {
    return mistake("wanted one of " + wanted + ", got '" + brief(name) + "'");
  }

  private static String brief(String word) {
    return word.length() > 40 ? word.substring(0, 40) + "…" : word;
  }
}
