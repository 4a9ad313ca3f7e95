package io.weir.cli.decode;

import io.weir.cli.Command;
import io.weir.cli.Console;
import io.weir.cli.UsageException;
import io.weir.cli.json.JsonOutput;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Decodes files with the decoders on the class path. */
public final class DecodeCommand implements Command {

  private static final int UNREADABLE = 1;

  @Override
  public String name() {
    return "decode";
  }

  @Override
  public String help() {
    return """
        Usage: weir decode [--summary [--json]] [--verbose] [--exporter=ADDRESS] FILE…

        Decodes NetFlow, IPFIX and sFlow to JSON lines on standard output, a record a line, under the
        names of IANA's information elements. A FILE is a capture (pcap or pcapng, also compressed by
        gzip) or else one UDP payload; - is standard input. The files are decoded in the order given,
        as if they had come one after the other: templates carry over.

          --summary           counts records, templates and errors instead
          --json              the counts as JSON
          --verbose           names the datagrams of captures that are of no known protocol, too
          --exporter=ADDRESS  who sent the raw UDP payloads; 0.0.0.0 unless told. In a capture it is
                              the sender of the datagram.

        Bad input is named on standard error, a line each. Exit code: 0; 1 if a file could not be
        read to its end; 2 if the arguments make no sense.
        """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws UsageException, IOException {
    DecodeOptions options = DecodeOptions.parse(arguments);
    JsonOutput json = new JsonOutput(console.out());
    Optional<JsonOutput> records = options.summary() ? Optional.empty() : Optional.of(json);
    Tally tally = new Tally();
    RecordSink sink = new RecordSink(records, tally, console.err());
    Datagrams datagrams = new Datagrams(sink, tally, options.verbose());
    boolean readAll = true;
    try {
      for (String file : options.files()) {
        readAll &= decode(file, new InputReader(datagrams, options.exporter()), console);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    datagrams.countTemplates();
    tally.nameParked(console.err());
    if (options.summary()) {
      summarize(tally, options, json, console);
    }
    json.flush();
    return readAll ? 0 : UNREADABLE;
  }

  /** Returns whether the file could be read. */
  private static boolean decode(String file, InputReader reader, Console console) {
    try (InputStream in = file.equals("-") ? console.in() : new FileInputStream(file)) {
      reader.read(file, in);
      return true;
    } catch (IOException e) {
      console.err().println("weir: " + file + ": " + reason(file, e));
      return false;
    }
  }

  /** Java's own messages begin with the file's name as well. */
  private static String reason(String file, IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(file + " (")
        ? message.substring(file.length() + 2, message.length() - 1)
        : message;
  }

  private static void summarize(
      Tally tally, DecodeOptions options, JsonOutput json, Console console) throws IOException {
    if (options.json()) {
      json.value(tally.toMap()).line();
    } else {
      console.out().write(Summary.of(tally).getBytes(StandardCharsets.UTF_8));
    }
  }
}
