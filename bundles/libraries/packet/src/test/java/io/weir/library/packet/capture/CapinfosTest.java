package io.weir.library.packet.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.library.packet.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every capture holds as many packets as Wireshark's capinfos counts in it. */
@Timeout(120)
class CapinfosTest {

  @Test
  void countsAgree() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/capinfos")), "skipped: wanted capinfos");
    List<Path> files = SharedData.captures("pcap", "malformed", "flow");
    Map<String, Integer> wanted = capinfos(files);
    assertTrue(wanted.size() > files.size() / 2, "capinfos read most of them");
    Map<String, Integer> got = new TreeMap<>();
    for (Path file : files) {
      got.put(file.toString(), count(file));
    }
    got.keySet().retainAll(wanted.keySet());
    assertEquals(wanted, got);
  }

  /** Link types that it does not know it does not count. */
  private static Map<String, Integer> capinfos(List<Path> files) throws IOException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/capinfos", "-TcrK"));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, Integer> counts = new TreeMap<>();
    text.lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
            });
    return counts;
  }

  /** Packets before the end, or before the place where the file was cut. */
  private static int count(Path file) {
    int packets = 0;
    try (CaptureReader capture = CaptureReader.open(file)) {
      while (capture.next().isPresent()) {
        packets++;
      }
    } catch (IOException e) {
      assertTrue(e.getMessage().endsWith("and the end"), e::getMessage);
    }
    return packets;
  }
}
