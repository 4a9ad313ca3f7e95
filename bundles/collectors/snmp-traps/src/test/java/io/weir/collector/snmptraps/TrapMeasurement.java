package io.weir.collector.snmptraps;

import io.weir.api.collect.LedgerLine;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends linkDown from another process and counts what is lost. A program: {@code TrapMeasurement
 * [traps a second] [seconds] [devices]}.
 */
final class TrapMeasurement {

  private static final int INTERFACES = 48;

  private TrapMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("send")) {
      send(
          number(arguments, 1, 0),
          number(arguments, 2, 0),
          number(arguments, 3, 0),
          number(arguments, 4, 0));
      return;
    }
    int rate = number(arguments, 0, 10_000);
    int seconds = number(arguments, 1, 30);
    int devices = number(arguments, 2, 200);
    Path folder = Files.createTempDirectory("weir-traps");
    try (Listening listening = new Listening(folder)) {
      fill(listening.inventory, devices);
      measure(listening, rate, seconds, devices);
    }
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  private static void fill(MemoryInventory inventory, int devices) throws Exception {
    for (int device = 0; device < devices; device++) {
      Address address = Address.parse(address(device));
      inventory.put(Device.unasked("d" + device, address, 161, Instant.EPOCH), "test");
      for (int index = 1; index <= INTERFACES; index++) {
        inventory.put(
            new NetworkInterface(
                "d" + device,
                "i" + index,
                index,
                "Gi0/" + index,
                "",
                "",
                "ethernetCsmacd",
                0,
                0,
                "up",
                "up",
                "",
                1500,
                "",
                "",
                "",
                false,
                "",
                "",
                ""),
            "test");
      }
    }
  }

  private static String address(int device) {
    return "127.1." + device / 250 + "." + (1 + device % 250);
  }

  private static void measure(Listening listening, int rate, int seconds, int devices)
      throws Exception {
    Await.until("the socket is open", () -> listening.collector.status().receiveBufferBytes() > 0);
    run(listening.port, rate, 2, devices);
    long before = cpu();
    long takenBefore = listening.taken();
    run(listening.port, rate, seconds, devices);
    Await.until("none waits", () -> listening.collector.ledger().get(0).waiting() == 0);
    long cpu = cpu() - before;
    long taken = listening.taken() - takenBefore;
    long sent = (long) rate * seconds;
    System.out.printf(
        "sent %d in %d s, taken %d, missing %d%n", sent, seconds, taken, sent - taken);
    System.out.printf(
        "CPU %.1f s: %.2f ms for 1,000 notifications, %.0f %% of a core%n",
        cpu / 1e9, cpu / 1e3 / taken, cpu / 1e7 / seconds);
    listening.collector.ledger().forEach((LedgerLine line) -> System.out.println(line));
    System.out.println(listening.collector.status());
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void run(int port, int rate, int seconds, int devices) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.add(TrapMeasurement.class.getName());
    command.add("send");
    for (int word : new int[] {port, rate, seconds, devices}) {
      command.add(Integer.toString(word));
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the sender failed");
    }
  }

  /** Every interface of every device in turn, a burst each millisecond. */
  private static void send(int port, int rate, int seconds, int devices) throws IOException {
    List<DatagramSocket> sockets = new ArrayList<>();
    for (int device = 0; device < devices; device++) {
      sockets.add(new DatagramSocket(new InetSocketAddress(address(device), 0)));
    }
    List<byte[]> messages = new ArrayList<>();
    for (int index = 1; index <= INTERFACES; index++) {
      messages.add(Messages.linkDown("public", index));
    }
    InetAddress target = InetAddress.getLoopbackAddress();
    long total = (long) rate * seconds;
    long start = System.nanoTime();
    for (long sent = 0; sent < total; ) {
      long due = Math.min(total, (System.nanoTime() - start) * rate / TimeUnit.SECONDS.toNanos(1));
      for (; sent < due; sent++) {
        byte[] message = messages.get((int) (sent / devices % INTERFACES));
        sockets
            .get((int) (sent % devices))
            .send(new DatagramPacket(message, message.length, target, port));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    sockets.forEach(DatagramSocket::close);
  }
}
