package io.weir.interfaces.shell.complete;

import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the last word of an argument that may hold several. */
final class Words {

  private Words() {}

  /**
   * As a completer does it.
   *
   * @param separator what stands between words
   */
  static int complete(
      Session session,
      CommandLine line,
      List<String> candidates,
      char separator,
      List<String> words) {
    String argument = line.getCursorArgument() == null ? "" : line.getCursorArgument();
    StringsCompleter strings = new StringsCompleter();
    strings.getStrings().addAll(continued(argument, separator, words));
    return strings.complete(session, line, candidates);
  }

  /** Each word after what stands before the last separator. */
  static List<String> continued(String argument, char separator, List<String> words) {
    String before = argument.substring(0, argument.lastIndexOf(separator) + 1);
    return words.stream().map(word -> before + word).toList();
  }
}
