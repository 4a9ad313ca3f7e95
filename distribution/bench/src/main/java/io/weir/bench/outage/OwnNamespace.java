package io.weir.bench.outage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Network and mounts that only this program and what it starts can see. What is mounted and
 * filtered there is gone when they end, however they end. Needs root rights.
 */
final class OwnNamespace {

  private static final String MARK = "WEIR_BENCH_NAMESPACE";
  private static final String ETHERNET = "1500";

  private OwnNamespace() {}

  static boolean isEntered() {
    return System.getenv(MARK) != null;
  }

  /** What this program is not in one for; empty if it is. */
  static Optional<String> obstacle() {
    return isEntered()
        ? Optional.empty()
        : Optional.of("needs root rights, unshare, mount (util-linux) and ip (iproute2)");
  }

  static boolean canBeEntered() {
    try {
      Program.run(command("true"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String[] command(String... inside) {
    List<String> command = new ArrayList<>(List.of("unshare", "--net", "--mount", "sh", "-c"));
    command.add("ip link set lo up mtu " + ETHERNET + " && exec \"$@\"");
    command.add("sh");
    command.addAll(List.of(inside));
    return command.toArray(String[]::new);
  }

  /** Runs a main class again inside, with what it prints, and says how it ended. */
  static int run(Class<?> main, List<String> arguments) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    java.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command(java.toArray(String[]::new))).inheritIO();
    builder.environment().put(MARK, "entered");
    Process process = builder.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** A folder with room for so many bytes. */
  static Path mount(Path folder, long bytes) throws IOException {
    Files.createDirectories(folder);
    Program.run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString());
    return folder;
  }

  static void unmount(Path folder) throws IOException {
    Program.run("umount", "--lazy", folder.toString());
  }

  /** Loses packets of TCP to and from some ports, at random. */
  static void lose(int percent, Collection<Integer> ports) throws IOException {
    String these = ports.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
    String dropped = " numgen random mod 100 < " + percent + " counter drop\n";
    Path rules = Files.createTempFile("weir-bench-", ".nft");
    try {
      Files.writeString(
          rules,
          "table inet weir {\n chain arriving {\n type filter hook input priority 0;\n"
              + ("tcp dport " + these + dropped)
              + ("tcp sport " + these + dropped)
              + "}\n}\n");
      Program.run("nft", "-f", rules.toString());
    } finally {
      Files.delete(rules);
    }
  }

  /** Loses none any more. */
  static void loseNone() throws IOException {
    Program.run("nft", "delete", "table", "inet", "weir");
  }

  static boolean canLose() {
    try {
      Program.run("nft", "list", "tables");
      return isEntered();
    } catch (IOException e) {
      return false;
    }
  }
}
