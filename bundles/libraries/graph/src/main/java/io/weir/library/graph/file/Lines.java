package io.weir.library.graph.file;

import java.util.StringTokenizer;

/** The lines of a text that are not empty, one after the other, in words. */
final class Lines {

  private final Source source;
  private final String text;
  private int offset;
  private int number;
  private String[] words = {};

  Lines(Source source) throws NetworkFileException {
    this.source = source;
    this.text = source.text();
  }

  /** Goes to the next line that has words; false at the end. */
  boolean next() {
    while (offset < text.length()) {
      int end = text.indexOf('\n', offset);
      int stop = end < 0 ? text.length() : end;
      StringTokenizer tokens = new StringTokenizer(text.substring(offset, stop));
      offset = stop + 1;
      number++;
      if (tokens.hasMoreTokens()) {
        words = new String[tokens.countTokens()];
        for (int i = 0; i < words.length; i++) {
          words[i] = tokens.nextToken();
        }
        return true;
      }
    }
    return false;
  }

  /** Goes to the next line, which has these columns. */
  void next(String columns, int count) throws NetworkFileException {
    if (!next()) {
      throw mistake("wanted a line of '" + columns + "', got the end of the file");
    }
    if (words.length != count) {
      throw mistake("wanted '" + columns + "', got " + words.length + " words");
    }
  }

  String word(int index) {
    return words[index];
  }

  int wordCount() {
    return words.length;
  }

  NetworkFileException mistake(String sentence) {
    return source.mistake(number, sentence);
  }
}
