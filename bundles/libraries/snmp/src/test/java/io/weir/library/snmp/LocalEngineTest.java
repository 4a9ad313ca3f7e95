package io.weir.library.snmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {

  @TempDir Path folder;

  @Test
  void keepsItsIdentifierAndCountsItsBoots() throws Exception {
    Path file = folder.resolve("a/engine");
    LocalEngine first = LocalEngine.boot(file);
    LocalEngine second = LocalEngine.boot(file);
    assertArrayEquals(first.id(), second.id());
    assertEquals(1, first.boots());
    assertEquals(2, second.boots());
    assertTrue(first.id()[0] < 0, "the first bit says that the form is SNMPv3's");
  }

  @Test
  void saysWhatItWantedOfAFileThatIsSomethingElse() throws Exception {
    Path file = Files.writeString(folder.resolve("engine"), "nonsense\n");
    IOException thrown = assertThrows(IOException.class, () -> LocalEngine.boot(file));
    assertTrue(thrown.getMessage().contains("wanted"), thrown.getMessage());
    assertEquals("nonsense\n", Files.readString(file));
  }

  @Test
  void staysAtTheMostBoots() throws Exception {
    Path file = Files.writeString(folder.resolve("engine"), "80001370050102030405 2147483647\n");
    assertEquals(Integer.MAX_VALUE, LocalEngine.boot(file).boots());
  }
}
