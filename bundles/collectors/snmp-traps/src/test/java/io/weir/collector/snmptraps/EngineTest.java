package io.weir.collector.snmptraps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.security.SecurityLevel;

/** Engines of version 3: restarts, replays, forgeries. */
class EngineTest {

  private static final int LARGEST_BOOTS = 2_147_483_646;

  @TempDir Path folder;
  private Listening listening;

  @BeforeEach
  void open() throws Exception {
    listening = new Listening(folder);
  }

  @AfterEach
  void close() {
    listening.close();
  }

  private static byte[] id(int number) {
    return new byte[] {
      (byte) 0x80, 0, 0x13, 0x70, 5, (byte) (number >> 16), (byte) (number >> 8), (byte) number
    };
  }

  private static RemoteEngine engine(int number, int boots) {
    return new RemoteEngine(id(number), boots, Listening.SECRET);
  }

  private void send(byte[] message, long taken, Map<String, Long> lost) throws Exception {
    listening.send(message);
    long total = taken + lost.values().stream().mapToLong(Long::longValue).sum();
    Await.until(
        "it came to something",
        () -> {
          var line = listening.collector.ledger().get(0);
          return line.out() + line.lost() == total;
        });
    assertEquals(lost, listening.lost());
    assertEquals(taken, listening.taken());
  }

  @Test
  void hearsAnEngineAfterItsRestartAndNotItsPast() throws Exception {
    byte[] past = engine(1, 3).trap();
    send(past, 1, Map.of());
    send(engine(1, 4).trap(), 2, Map.of());
    send(past, 2, Map.of("not_in_time_window", 1L));
    send(engine(1, 4).trap(), 3, Map.of("not_in_time_window", 1L));
  }

  @Test
  void isNotPutOutOfTimeByForgeries() throws Exception {
    RemoteEngine forger = new RemoteEngine(id(1), LARGEST_BOOTS, "not its passphrase");
    send(forger.trap(), 0, Map.of("wrong_digest", 1L));
    send(engine(1, 1).trap(), 1, Map.of("wrong_digest", 1L));
    send(forger.trap(), 1, Map.of("wrong_digest", 2L));
    send(engine(1, 1).trap(), 2, Map.of("wrong_digest", 2L));
  }

  @Test
  void isNotPutOutOfTimeByWhatProvesNothing() throws Exception {
    byte[] unproven = engine(1, LARGEST_BOOTS).trap(SecurityLevel.NOAUTH_NOPRIV);
    send(unproven, 0, Map.of("low_security_level", 1L));
    send(engine(1, 1).trap(), 1, Map.of("low_security_level", 1L));
  }

  @Test
  void tellsEnginesApart() throws Exception {
    for (int number = 1; number <= 50; number++) {
      send(engine(number, 100 - number).trap(), number, Map.of());
    }
  }
}
