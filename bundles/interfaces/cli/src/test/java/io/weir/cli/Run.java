package io.weir.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A run of the program: its exit code and what it wrote. */
public record Run(int code, String out, String err) {

  public static Run of(String... arguments) {
    return with(new byte[0], arguments);
  }

  public static Run with(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code =
        Weir.run(List.of(arguments), new Console(new ByteArrayInputStream(input), out, errors));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
