package io.weir.collector.snmp;

import io.weir.api.net.Address;
import io.weir.collector.snmp.session.Snmpd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Two hosts in network namespaces with a cable between them: a real lldpd each, which tells what it
 * hears to a real snmpd by AgentX. Each is reached on a cable of its own. Only root can make them.
 */
final class LldpPair implements AutoCloseable {

  static final String CABLE = "weir-cable";
  static final int PORT = 1161;
  private static final List<String> PROGRAMS = List.of("ip", "snmpd", "lldpd", "lldpcli");

  private final Path folder;
  private final long number = ProcessHandle.current().pid();
  private final List<Process> processes = new ArrayList<>();

  private LldpPair(Path folder) {
    this.folder = folder;
  }

  /** What keeps this machine from it; empty if nothing does. */
  static Optional<String> missing() throws IOException {
    for (String program : PROGRAMS) {
      if (Snmpd.program(program).isEmpty()) {
        return Optional.of(program + " is not installed (apt-get install lldpd snmpd iproute2)");
      }
    }
    String probe = "weir-probe-" + ProcessHandle.current().pid();
    boolean allowed = call("ip", "netns", "add", probe);
    boolean cabled =
        allowed
            && call("ip", "-n", probe, "link", "add", "v0", "type", "veth", "peer", "name", "v1");
    if (allowed) {
      call("ip", "netns", "del", probe);
    }
    return cabled
        ? Optional.empty()
        : Optional.of("network namespaces with cables between them are not allowed here");
  }

  static LldpPair start(Path folder) throws IOException {
    LldpPair pair = new LldpPair(folder);
    try {
      pair.wire();
      for (int host = 0; host < 2; host++) {
        pair.boot(host);
      }
      return pair;
    } catch (IOException e) {
      pair.close();
      throw e;
    }
  }

  String name(int host) {
    return "weir-" + number + "-" + host;
  }

  /** Where its agent is. */
  Address address(int host) {
    return Address.parse(dotted(4 * host + 2));
  }

  /** Of the range for tests of devices (RFC 2544). */
  private String dotted(int last) {
    return "198.18." + number % 250 + "." + last;
  }

  private void wire() throws IOException {
    for (int host = 0; host < 2; host++) {
      must("ip", "netns", "add", name(host));
      must(
          "ip",
          "link",
          "add",
          ours(host),
          "type",
          "veth",
          "peer",
          "name",
          "mgmt",
          "netns",
          name(host));
      must("ip", "addr", "add", dotted(4 * host + 1) + "/30", "dev", ours(host));
      must("ip", "link", "set", ours(host), "up");
    }
    must(
        "ip", "link", "add", CABLE, "netns", name(0), "type", "veth", "peer", "name", CABLE,
        "netns", name(1));
    for (int host = 0; host < 2; host++) {
      must("ip", "-n", name(host), "addr", "add", dotted(4 * host + 2) + "/30", "dev", "mgmt");
      for (String each : List.of("lo", "mgmt", CABLE)) {
        must("ip", "-n", name(host), "link", "set", each, "up");
      }
    }
  }

  private String ours(int host) {
    return "w" + number + "-" + host;
  }

  private void boot(int host) throws IOException {
    Path state = Files.createDirectory(folder.resolve("host" + host));
    for (Path each : List.of(folder, state)) {
      if (!each.toFile().setReadable(true, false) || !each.toFile().setExecutable(true, false)) {
        throw new IOException("cannot open " + each);
      }
    }
    Path agentX = state.resolve("agentx");
    String said =
        "rocommunity public%nsysName %s%nmaster agentx%nagentXSocket %s%n"
            .formatted(name(host), agentX);
    Path file = Files.writeString(state.resolve("conf"), said);
    run(
        host,
        state,
        "snmpd",
        "-f",
        "-C",
        "-c",
        file.toString(),
        "-Lf",
        state.resolve("log").toString(),
        "udp:" + address(host) + ":" + PORT);
    await(() -> Files.exists(agentX), "snmpd does not listen to agents: " + agentX);
    String control = state.resolve("control").toString();
    run(
        host,
        state,
        "lldpd",
        "-d",
        "-u",
        control,
        "-I",
        CABLE,
        "-x",
        "-X",
        agentX.toString(),
        "-O",
        state.resolve("none").toString());
    Path log = state.resolve("lldpd.out");
    await(
        () -> Files.exists(log) && Files.readString(log).contains("resume operations"),
        "lldpd does not begin");
    tell(host, control, "configure", "system", "hostname", name(host));
    tell(host, control, "configure", "lldp", "tx-interval", "1");
  }

  private void run(int host, Path state, String... command) throws IOException {
    List<String> all = inside(host, command);
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(state.resolve(command[0] + ".out").toFile());
    builder.environment().put("SNMP_PERSISTENT_DIR", state.toString());
    builder.environment().put("SNMPCONFPATH", state.toString());
    processes.add(builder.start());
  }

  private List<String> inside(int host, String... command) {
    List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", name(host)));
    all.addAll(List.of(command));
    return all;
  }

  /** Waits until lldpd takes it. */
  private void tell(int host, String control, String... what) throws IOException {
    List<String> command = inside(host, "lldpcli", "-u", control);
    command.addAll(List.of(what));
    await(() -> call(command.toArray(String[]::new)), "lldpd does not take " + List.of(what));
  }

  /** Something that is so, or not yet. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition, String otherwise) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IOException(otherwise);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private static void must(String... command) throws IOException {
    if (!call(command)) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  private static boolean call(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() throws IOException {
    processes.forEach(Process::destroy);
    for (Process each : processes) {
      each.onExit().completeOnTimeout(each, 10, TimeUnit.SECONDS).join();
      each.destroyForcibly();
    }
    for (int host = 0; host < 2; host++) {
      call("ip", "netns", "del", name(host));
      call("ip", "link", "del", ours(host));
    }
  }
}
