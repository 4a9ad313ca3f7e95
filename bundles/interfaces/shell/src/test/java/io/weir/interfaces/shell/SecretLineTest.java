package io.weir.interfaces.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SecretLineTest {

  private static String read(String typed) throws IOException {
    return SecretLine.read(new ByteArrayInputStream(typed.getBytes(UTF_8)));
  }

  @Test
  void aLineIsTakenAsItIs() throws IOException {
    assertEquals("it's \"a\\b\" !1 $x", read("it's \"a\\b\" !1 $x\n"));
    assertEquals("", read(""));
    assertEquals("no end", read("no end"));
    InputStream two = new ByteArrayInputStream("one\rtwo\n".getBytes(UTF_8));
    assertEquals("one", SecretLine.read(two));
    assertEquals("two", SecretLine.read(two));
  }

  @Test
  void whatIsTakenBackIsNotThere() throws IOException {
    assertEquals("ac", read("ab\u007fc\n"));
    assertEquals("a", read("a\u00fc\u20ac\b\b\n"));
    assertEquals("a", read("\b\ba\n"));
  }

  @Test
  void anEndlessLineIsRefused() {
    assertThrows(IOException.class, () -> read("x".repeat(1 << 17)));
  }
}
