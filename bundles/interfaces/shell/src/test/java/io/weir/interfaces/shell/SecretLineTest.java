package io.weir.interfaces.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class SecretLineTest {

  private static String read(String typed) throws IOException {
    return SecretLine.read(new StringReader(typed));
  }

  @Test
  void aLineIsTakenAsItIs() throws IOException {
    assertEquals("it's \"a\\b\" !1 $x", read("it's \"a\\b\" !1 $x\n"));
    assertEquals("", read(""));
    assertEquals("no end", read("no end"));
    Reader two = new StringReader("one\rtwo\n");
    assertEquals("one", SecretLine.read(two));
    assertEquals("two", SecretLine.read(two));
  }

  @Test
  void whatIsTakenBackIsNotThere() throws IOException {
    assertEquals("ac", read("ab\u007fc\n"));
    assertEquals("a", read("a\u00fc\ud83d\ude00\b\b\n"));
    assertEquals("a", read("\b\ba\n"));
  }

  @Test
  void anEndlessLineIsRefused() {
    assertThrows(IOException.class, () -> read("x".repeat(1 << 17)));
  }
}
