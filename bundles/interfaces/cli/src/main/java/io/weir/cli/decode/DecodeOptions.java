package io.weir.cli.decode;

import io.weir.api.net.Address;
import io.weir.cli.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code weir decode} was asked for.
 *
 * @param exporter whose the raw datagrams are
 */
record DecodeOptions(
    List<String> files, boolean summary, boolean json, boolean verbose, Address exporter) {

  private static final String EXPORTER = "--exporter=";
  private static final Address ANYBODY = Address.ofIpv4(0);

  DecodeOptions {
    files = List.copyOf(files);
  }

  static DecodeOptions parse(List<String> arguments) throws UsageException {
    List<String> files = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    Address exporter = ANYBODY;
    boolean onlyFiles = false;
    for (String argument : arguments) {
      if (onlyFiles || argument.equals("-") || !argument.startsWith("-")) {
        files.add(argument);
      } else if (argument.equals("--")) {
        onlyFiles = true;
      } else if (argument.startsWith(EXPORTER)) {
        exporter = address(argument.substring(EXPORTER.length()));
      } else {
        flags.add(flag(argument));
      }
    }
    boolean summary = flags.contains("--summary");
    boolean json = flags.contains("--json");
    check(files, summary, json);
    return new DecodeOptions(files, summary, json, flags.contains("--verbose"), exporter);
  }

  private static void check(List<String> files, boolean summary, boolean json)
      throws UsageException {
    if (files.isEmpty()) {
      throw new UsageException("wanted at least one FILE to decode, got none");
    }
    if (json && !summary) {
      throw new UsageException(
          "wanted --json with --summary (records are always JSON), got it alone");
    }
  }

  private static String flag(String argument) throws UsageException {
    if (!List.of("--summary", "--json", "--verbose").contains(argument)) {
      throw new UsageException(
          "wanted --summary, --json, --verbose, --exporter=ADDRESS or FILE, got '"
              + argument
              + "'");
    }
    return argument;
  }

  private static Address address(String text) throws UsageException {
    try {
      return Address.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + " after --exporter=");
    }
  }
}
