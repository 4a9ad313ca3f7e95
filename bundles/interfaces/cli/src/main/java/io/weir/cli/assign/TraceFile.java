package io.weir.cli.assign;

import io.weir.api.assign.Task;
import io.weir.optimizer.assignment.model.simulation.Arrival;
import io.weir.optimizer.assignment.model.simulation.SimulatedWorker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tasks in a file, a line each: seconds since the start, size, and the workers that may do it if
 * not all may, joined by +. Spaces, tabs or commas between them; what follows # is not read.
 */
final class TraceFile {

  private static final int MOST_OCTETS = 64 << 20;
  private static final int MOST_TASKS = 1_000_000;
  private static final int MOST_SHOWN = 40;

  private final String file;
  private final Set<String> workers;
  private final List<Arrival> arrivals = new ArrayList<>();
  private double last;

  private TraceFile(String file, List<SimulatedWorker> workers) {
    this.file = file;
    this.workers = workers.stream().map(SimulatedWorker::id).collect(Collectors.toSet());
  }

  /**
   * Reads all of it.
   *
   * @throws IOException if it can't be read, or is no such file; the message has the place
   */
  static List<Arrival> read(Path file, List<SimulatedWorker> workers) throws IOException {
    byte[] octets;
    try (InputStream in = Files.newInputStream(file)) {
      octets = in.readNBytes(MOST_OCTETS + 1);
    }
    if (octets.length > MOST_OCTETS) {
      throw new IOException(file + ": wanted a file of 64 MiB at most, got more");
    }
    TraceFile trace = new TraceFile(file.toString(), workers);
    int number = 0;
    for (String line :
        (Iterable<String>) new String(octets, StandardCharsets.UTF_8).lines()::iterator) {
      trace.line(++number, line);
    }
    if (trace.arrivals.isEmpty()) {
      throw new IOException(file + ": wanted a task at least, got none");
    }
    return trace.arrivals;
  }

  private void line(int number, String line) throws IOException {
    String text = line.replaceFirst("#.*", "").strip();
    if (text.isEmpty()) {
      return;
    }
    String[] parts = text.split("[\\s,]+", -1);
    Optional<Double> seconds = ScenarioOptions.parse(parts[0]);
    Optional<Double> size = parts.length > 1 ? ScenarioOptions.parse(parts[1]) : Optional.empty();
    if (parts.length > 3 || !isFinite(seconds) || !isFinite(size)) {
      throw fault(number, "seconds, size and workers if not all (0.5 3 1+4)", text);
    }
    if (arrivals.size() == MOST_TASKS) {
      throw fault(number, MOST_TASKS + " tasks at most", "more");
    }
    if (seconds.get() < last) {
      throw fault(number, "a time not before that of the task before, " + last, parts[0]);
    }
    last = seconds.get();
    Optional<Set<String>> onlyOn =
        parts.length == 3 ? Optional.of(onlyOn(number, parts[2])) : Optional.empty();
    arrivals.add(new Arrival(last, size.get(), new Task(arrivals.size(), size.get(), onlyOn)));
  }

  private static boolean isFinite(Optional<Double> number) {
    return number.isPresent() && Double.isFinite(number.get());
  }

  private Set<String> onlyOn(int number, String text) throws IOException {
    Set<String> named = new TreeSet<>();
    for (String part : text.split("\\+", -1)) {
      if (!workers.contains(part)) {
        throw fault(number, "the number of one of the " + workers.size() + " workers", part);
      }
      named.add(part);
    }
    return named;
  }

  private IOException fault(int number, String wanted, String got) {
    String shown = got.length() > MOST_SHOWN ? got.substring(0, MOST_SHOWN) + "…" : got;
    return new IOException(
        "%s line %d: wanted %s, got '%s'".formatted(file, number, wanted, shown));
  }
}
