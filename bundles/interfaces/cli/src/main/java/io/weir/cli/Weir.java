package io.weir.cli;

import io.weir.cli.assign.AssignCommand;
import io.weir.cli.decode.DecodeCommand;
import io.weir.cli.encrypt.EncryptCommand;
import io.weir.cli.plan.OptimizeCommand;
import io.weir.cli.plan.RouteCommand;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Calls the command that the first argument names. */
public final class Weir {

  /** Arguments that make no sense. */
  static final int USAGE = 2;

  private static final int FAILED = 1;
  private static final int BUFFER = 1 << 16;
  private static final List<Command> COMMANDS =
      List.of(
          new DecodeCommand(),
          new EncryptCommand(),
          new OptimizeCommand(),
          new RouteCommand(),
          new AssignCommand());

  private Weir() {}

  /** The program. */
  public static void main(String[] arguments) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), BUFFER),
            false,
            StandardCharsets.UTF_8);
    int code = run(List.of(arguments), new Console(System.in, out, err));
    err.flush();
    System.exit(code);
  }

  /** Runs a command and returns the exit code. */
  static int run(List<String> arguments, Console console) {
    try {
      return call(arguments, console);
    } catch (UsageException e) {
      console.err().println("weir: " + e.getMessage());
      return USAGE;
    } catch (IOException e) {
      if (isNobodyReading(e)) {
        return 0;
      }
      console.err().println("weir: cannot write the results: " + e.getMessage());
      return FAILED;
    }
  }

  private static int call(List<String> arguments, Console console)
      throws UsageException, IOException {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    if (first.equals("--help") || first.equals("help")) {
      print(COMMANDS.stream().map(Command::help).collect(Collectors.joining("\n")), console);
      return 0;
    }
    Command command = named(first);
    List<String> rest = arguments.subList(1, arguments.size());
    if (rest.contains("--help")) {
      print(command.help(), console);
      return 0;
    }
    return command.run(rest, console);
  }

  private static Command named(String name) throws UsageException {
    String wanted = COMMANDS.stream().map(Command::name).collect(Collectors.joining(", "));
    return COMMANDS.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new UsageException("wanted a command of [" + wanted + "], got '" + name + "'"));
  }

  private static void print(String text, Console console) throws IOException {
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }

  private static boolean isNobodyReading(IOException e) {
    return String.valueOf(e.getMessage()).contains("Broken pipe");
  }
}
