package io.weir.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.cli.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Captures and datagrams of real exporters, and malformed ones, where they are at hand. */
class SharedDataTest {

  private static final Pattern TSHARK_FLOW = Pattern.compile("(?m)^ +Flow \\d+");
  private static final Pattern TSHARK_SAMPLES = Pattern.compile("(?m)^ +NumSamples: (\\d+)");
  private static final Pattern COUNTS =
      Pattern.compile("\"(netflow9|ipfix|sflow5)\":\\{\"flows\":(\\d+),\"options\":(\\d+)");

  @Test
  void everyFileIsDecodedOrNamed() throws IOException {
    List<Path> files = files(Predicate.not(Files::isDirectory), "flow", "malformed");
    for (Path file : files) {
      Run run = Run.of("decode", file.toString());
      assertTrue(run.code() == 0 || run.code() == 1, file::toString);
      assertFalse(run.err().contains("decoder_failed"), run.err());
      assertTrue(run.out().lines().allMatch(line -> line.matches("\\{\"_protocol\":.*}")));
      assertTrue(run.err().lines().allMatch(line -> line.startsWith("weir: ")), run.err());
    }
  }

  /** Where it knows the port: an independent count of records and samples. */
  @Test
  void recordsAreAsManyAsTsharkFinds() throws Exception {
    int compared = 0;
    for (Path file : files(path -> path.toString().endsWith(".pcap"), "flow")) {
      String summary = Run.of("decode", "--summary", "--json", file.toString()).out();
      String dissected = tshark(file);
      long flows = TSHARK_FLOW.matcher(dissected).results().count();
      if (flows > 0) {
        assertEquals(
            flows, counted(summary, "netflow9") + counted(summary, "ipfix"), file.toString());
        compared++;
      }
      long samples =
          TSHARK_SAMPLES
              .matcher(dissected)
              .results()
              .mapToLong(n -> Long.parseLong(n.group(1)))
              .sum();
      if (samples > 0) {
        assertEquals(samples, counted(summary, "sflow5"), file.toString());
        compared++;
      }
    }
    assertTrue(compared > 0, "wanted captures that tshark understands");
  }

  private static long counted(String summary, String version) {
    Matcher counts = COUNTS.matcher(summary);
    while (counts.find()) {
      if (counts.group(1).equals(version)) {
        return Long.parseLong(counts.group(2)) + Long.parseLong(counts.group(3));
      }
    }
    return 0;
  }

  private static String tshark(Path file) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                "tshark", "-2", "-n", "-V", "-r", file.toString(), "-d", "udp.port==9991,cflow")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = command.start();
    } catch (IOException e) {
      assumeTrue(false, "tshark is not installed");
      throw e;
    }
    String dissected = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return dissected;
  }

  private static List<Path> files(Predicate<Path> wanted, String... folders) throws IOException {
    Path data = Path.of("").toAbsolutePath();
    while (data != null && !Files.isDirectory(data.resolve("shared/data"))) {
      data = data.getParent();
    }
    assumeTrue(data != null, "the folder shared/data is not beside the project");
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> walk = Files.walk(data.resolve("shared/data").resolve(folder))) {
        walk.filter(wanted).forEach(found::add);
      }
    }
    return found;
  }
}
