package io.weir.collector.snmptraps;

import io.weir.api.collect.LedgerLine;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.store.postgresql.PostgresqlInventoryStore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends linkDown and linkUp from the addresses of thousands of devices, in another process, to a
 * collector with the embedded inventory, and counts what is lost and what the inventory knows at
 * the end. A program; the bar is 10,000 a second for 30 seconds with none lost. In the project's
 * folder:
 *
 * <pre>
 * mvn -q -Pquick -DskipTests package dependency:build-classpath -Dmdep.includeScope=test \
 *   -Dmdep.outputFile=target/test.classpath -pl bundles/collectors/snmp-traps -am
 * cd bundles/collectors/snmp-traps
 * java -cp target/classes:target/test-classes:$(cat target/test.classpath) \
 *   io.weir.collector.snmptraps.TrapMeasurement fill FOLDER [devices]
 * java -cp … io.weir.collector.snmptraps.TrapMeasurement run FOLDER [devices] [a second] [seconds]
 * </pre>
 */
final class TrapMeasurement {

  private static final int DEVICES = 5_000;
  private static final int RATE = 10_000;
  private static final int SECONDS = 30;
  private static final int WARM_UP_SECONDS = 2;

  private final Listening listening;
  private final PostgresqlInventoryStore inventory;
  private final int devices;

  private TrapMeasurement(Listening listening, PostgresqlInventoryStore inventory, int devices) {
    this.listening = listening;
    this.inventory = inventory;
    this.devices = devices;
  }

  public static void main(String[] words) throws Exception {
    int devices = number(words, 2, DEVICES);
    switch (words[0]) {
      case "fill" -> fill(Path.of(words[1]), devices);
      case "run" ->
          run(Path.of(words[1]), devices, number(words, 3, RATE), number(words, 4, SECONDS));
      case "send" ->
          send(Integer.parseInt(words[1]), devices, number(words, 3, 0), number(words, 4, 0));
      default -> throw new IllegalArgumentException("wanted fill or run, got " + words[0]);
    }
  }

  private static int number(String[] words, int place, int otherwise) {
    return words.length > place ? Integer.parseInt(words[place]) : otherwise;
  }

  private static void fill(Path folder, int devices) throws Exception {
    PostgresqlInventoryStore inventory = EmbeddedInventory.open(folder);
    EmbeddedInventory.fill(inventory, devices);
    inventory.close();
  }

  private static void run(Path folder, int devices, int rate, int seconds) throws Exception {
    PostgresqlInventoryStore inventory = EmbeddedInventory.open(folder);
    Senders known = new Senders(false, List.of(), List.of());
    try (Listening listening = new Listening(folder, known, rate)) {
      listening.collector.bindInventory(inventory);
      new TrapMeasurement(listening, inventory, devices).measure(rate, seconds);
    } finally {
      inventory.close();
    }
  }

  private LedgerLine line(int place) {
    return listening.collector.ledger().get(place);
  }

  private void measure(int rate, int seconds) throws Exception {
    Await.until("the socket is open", () -> listening.collector.status().receiveBufferBytes() > 0);
    Await.until("the devices are known", () -> sendOne() && line(0).out() > 0);
    sendFromElsewhere(rate, WARM_UP_SECONDS);
    Await.until("none waits", () -> line(0).waiting() == 0 && line(1).waiting() == 0);
    LedgerLine before = line(0);
    long cpu = cpu();
    List<String> threads = threads();
    sendFromElsewhere(rate, seconds);
    Await.until("none waits", () -> line(0).waiting() == 0);
    long spent = cpu() - cpu;
    long taken = line(0).out() - before.out();
    long sent = (long) rate * seconds;
    System.out.printf(
        "sent %,d in %d s, taken %,d, missing %,d%n", sent, seconds, taken, sent - taken);
    System.out.printf(
        "CPU %.1f s: %.2f ms for 1,000 notifications, inventory and all; before: %s, after: %s%n",
        spent / 1e9, spent / 1e3 / taken, threads, threads());
    System.out.println("at the end of the sending: " + line(1));
    long start = System.nanoTime();
    Await.until("all is written", () -> line(1).waiting() == 0);
    System.out.printf("all is written %.1f s later%n", (System.nanoTime() - start) / 1e9);
    listening.collector.ledger().forEach(System.out::println);
    System.out.println(listening.collector.status());
    tellStates();
  }

  private boolean sendOne() throws Exception {
    InetAddress from = InetAddress.getByName(EmbeddedInventory.address(0));
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(from, 0))) {
      listening.send(socket, Messages.link(true, 1));
    }
    return true;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** CPU seconds of the collector's threads. */
  private static List<String> threads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(one -> one != null && one.getThreadName().startsWith("weir-snmp-traps"))
        .map(
            one ->
                "%s %.2f s"
                    .formatted(
                        one.getThreadName(), threads.getThreadCpuTime(one.getThreadId()) / 1e9))
        .toList();
  }

  private void tellStates() throws Exception {
    long down = 0;
    for (int device = 0; device < devices; device++) {
      down +=
          inventory
              .list(
                  NetworkInterface.class,
                  Page.within(EmbeddedInventory.INTERFACES, EmbeddedInventory.id(device)))
              .stream()
              .filter(one -> one.ifOperStatus().equals("down"))
              .count();
    }
    System.out.printf("interfaces that the inventory has as down: %,d%n", down);
  }

  private void sendFromElsewhere(int rate, int seconds) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TrapMeasurement.class.getName(), "send"));
    for (int word : new int[] {listening.port, devices, rate, seconds}) {
      command.add(Integer.toString(word));
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the sender failed");
    }
  }

  /**
   * Every device in turn, down and then up for each interface in turn, a burst each millisecond.
   */
  private static void send(int port, int devices, int rate, int seconds) throws Exception {
    List<DatagramSocket> sockets = new ArrayList<>();
    for (int device = 0; device < devices; device++) {
      InetAddress from = InetAddress.getByName(EmbeddedInventory.address(device));
      sockets.add(new DatagramSocket(new InetSocketAddress(from, 0)));
    }
    InetAddress target = InetAddress.getLoopbackAddress();
    List<byte[]> messages = new ArrayList<>();
    for (int index = 1; index <= EmbeddedInventory.INTERFACES; index++) {
      messages.add(Messages.link(false, index));
      messages.add(Messages.link(true, index));
    }
    long total = (long) rate * seconds;
    long start = System.nanoTime();
    for (long sent = 0; sent < total; ) {
      long due = Math.min(total, (System.nanoTime() - start) * rate / TimeUnit.SECONDS.toNanos(1));
      for (; sent < due; sent++) {
        byte[] message = messages.get((int) (sent / devices % messages.size()));
        DatagramPacket packet = new DatagramPacket(message, message.length, target, port);
        sockets.get((int) (sent % devices)).send(packet);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    sockets.forEach(DatagramSocket::close);
  }
}
