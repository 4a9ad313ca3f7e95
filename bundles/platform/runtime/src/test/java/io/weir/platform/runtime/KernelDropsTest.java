package io.weir.platform.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.net.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelDropsTest {

  private static final String HEADER =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode ref pointer drops\n";
  private static final String TAIL =
      " 07 00000000:00000000 00:00000000 00000000     0        0 1234 2 0000000000000000 ";

  @TempDir private Path directory;

  private long drops(String line, String address) throws IOException {
    Path table = Files.writeString(directory.resolve("udp"), HEADER + line + "\n");
    Path none = directory.resolve("udp6");
    return new KernelDrops(List.of(table, none), Address.parse(address), 2055).read();
  }

  @Test
  void readsItsOwnSocketOnly() throws IOException {
    String ipv4 = "  1: 0100007F:0807 00000000:0000" + TAIL + "42";
    assertEquals(42, drops(ipv4, "127.0.0.1"));
    assertEquals(0, drops(ipv4, "127.0.0.2"));
    assertEquals(0, drops(ipv4.replace(":0807", ":0808"), "127.0.0.1"));
  }

  @Test
  void readsSocketsOfIpv6() throws IOException {
    String remote = " 00000000000000000000000000000000:0000";
    assertEquals(
        7, drops("1: 0000000000000000FFFF00000100007F:0807" + remote + TAIL + "7", "127.0.0.1"));
    assertEquals(7, drops("1: 00000000000000000000000000000000:0807" + remote + TAIL + "7", "::"));
    assertEquals(7, drops("1: 00000000000000000000000001000000:0807" + remote + TAIL + "7", "::1"));
  }
}
