package io.weir.bench.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process and its descendants, as /proc shows them (proc(5)). */
public final class ProcessTree {
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux
  private static final int UTIME = 11; // fields behind the command's name, from 0 on
  private static final int CSTIME = 14;

  private final ProcessHandle root;

  public ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  public Usage usage() throws IOException {
    double ticks = ticks(root.pid());
    long resident = resident(root.pid(), "VmHWM:");
    for (ProcessHandle child : descendants()) {
      ticks += ticks(child.pid());
      long own = resident(child.pid(), "VmHWM:") - resident(child.pid(), "RssShmem:");
      resident += Math.max(0, own);
    }
    return new Usage(ticks / TICKS_PER_SECOND, resident);
  }

  private Iterable<ProcessHandle> descendants() {
    try (Stream<ProcessHandle> all = root.descendants()) {
      return all.toList();
    }
  }

  /** User and system time of a process and of the children it has waited for. */
  private static double ticks(long pid) throws IOException {
    String stat = read(pid, "stat");
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double ticks = 0;
    for (int i = UTIME; i <= CSTIME; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }

  private static long resident(long pid, String key) throws IOException {
    return read(pid, "status")
        .lines()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** Empty if the process is gone. */
  private static String read(long pid, String file) throws IOException {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isEmpty()) {
        return "";
      }
      throw e;
    }
  }
}
