package io.weir.interfaces.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a line as it is typed: the shell's own reader takes quotes and backslashes for syntax. */
final class SecretLine {

  private static final int BACKSPACE = 8;
  private static final int DELETE = 127;
  private static final int CONTINUATION = 0b10;

  private final byte[] octets = new byte[1 << 16];
  private int length;

  private SecretLine() {}

  /** The line without its end. Blocks until it is there. */
  static String read(InputStream keyboard) throws IOException {
    SecretLine line = new SecretLine();
    for (int octet = keyboard.read(); octet >= 0; octet = keyboard.read()) {
      if (octet == '\n' || octet == '\r') {
        break;
      }
      line.type(octet);
    }
    return new String(line.octets, 0, line.length, StandardCharsets.UTF_8);
  }

  private void type(int octet) throws IOException {
    if (octet == BACKSPACE || octet == DELETE) {
      takeBack();
    } else if (length == octets.length) {
      throw new IOException("wanted a secret of at most 65,536 octets, got a longer line");
    } else {
      octets[length++] = (byte) octet;
    }
  }

  /** The last character, which is more than one octet in UTF-8 unless it is ASCII. */
  private void takeBack() {
    while (length > 0 && (octets[--length] & 0xff) >> 6 == CONTINUATION) {
      // goes on to the octet that begins the character
    }
  }
}
