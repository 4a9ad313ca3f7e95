package io.weir.bench.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.weir.bench.generator.ExportReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Receives all protocols on three ports, counts flows by exporter and answers over REST. */
final class FakeWeir implements AutoCloseable {
  private final long missing;
  private final HttpServer rest;
  private final List<DatagramChannel> channels = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, ExportReader> readers = new TreeMap<>();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param missing flows that each exporter's count lacks
   */
  FakeWeir(long missing) throws IOException {
    this.missing = missing;
    for (int i = 0; i < 3; i++) {
      DatagramChannel channel = DatagramChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      channels.add(channel);
      Thread thread = new Thread(() -> receive(channel), "fake-weir-" + i);
      threads.add(thread);
      thread.start();
    }
    rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rest.createContext("/api/v1/health", exchange -> answer(exchange, Map.of("status", "UP")));
    rest.createContext("/api/v1/loss", exchange -> answer(exchange, ledger()));
    rest.createContext("/api/v1/flows/top", this::top);
    rest.createContext("/api/v1/devices", exchange -> answer(exchange, devices()));
    rest.createContext("/api/v1/interfaces", exchange -> answer(exchange, interfaces()));
    rest.createContext("/api/v1/discoveries", exchange -> answer(exchange, discovery()));
    rest.createContext("/api/v1/topology", exchange -> answer(exchange, topology()));
    rest.createContext("/api/v1/reconciliation", exchange -> answer(exchange, comparison()));
    rest.start();
  }

  String restAddress() {
    return "127.0.0.1:" + rest.getAddress().getPort();
  }

  int port(int index) throws IOException {
    return ((InetSocketAddress) channels.get(index).getLocalAddress()).getPort();
  }

  private void receive(DatagramChannel channel) {
    ByteBuffer buffer = ByteBuffer.allocate(65_536);
    try {
      while (true) {
        InetSocketAddress from = (InetSocketAddress) channel.receive(buffer.clear());
        byte[] copy = new byte[buffer.flip().remaining()];
        buffer.get(copy);
        synchronized (readers) {
          readers
              .computeIfAbsent(from.getAddress().getHostAddress(), key -> new ExportReader())
              .read(ByteBuffer.wrap(copy));
        }
      }
    } catch (AsynchronousCloseException e) {
      // the end of the test
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void top(HttpExchange exchange) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (exchange.getRequestURI().getQuery().contains("by=exporterIPv4Address")) {
      synchronized (readers) {
        readers.forEach(
            (address, reader) ->
                rows.add(Map.of("key", List.of(address), "flows", reader.records() - missing)));
      }
    } else {
      rows.add(
          Map.of(
              "key",
              Map.of("sourceIPv4Address", "10.0.0.1", "destinationIPv4Address", "10.0.0.2"),
              "bytes",
              12_345_678,
              "packets",
              9000,
              "flows",
              12));
    }
    answer(exchange, Map.of("rows", rows));
  }

  private static Map<String, Object> discovery() {
    return Map.of("id", "1", "state", "ended", "answered", 12, "interfaces", 288, "neighbours", 28);
  }

  private static Map<String, Object> devices() {
    return Map.of("devices", List.of(Map.of("name", "core-01", "vendor", "Cisco")));
  }

  private static Map<String, Object> interfaces() {
    return Map.of("interfaces", List.of(Map.of("name", "Hu1/0/3", "speed", 100_000_000_000L)));
  }

  private static Map<String, Object> topology() {
    Map<String, Object> a = Map.of("deviceName", "core-01", "interface", "Hu1/0/1");
    Map<String, Object> b = Map.of("deviceName", "core-02", "interface", "100GE1/0/2");
    return Map.of("links", List.of(Map.of("a", a, "b", b, "ends", 2, "confidence", 0.96)));
  }

  private static Map<String, Object> comparison() {
    Map<String, Object> row =
        Map.of(
            "device", "d1",
            "name", "Hu1/0/1",
            "direction", "in",
            "to", "2026-03-01T12:00:00Z",
            "flowOctets", 1_000_000,
            "snmpOctets", 2_000_000,
            "diagnosis", "rate off by about 2×");
    return Map.of("time", "2026-03-01T12:00:30Z", "rows", List.of(row));
  }

  private static List<Map<String, Object>> ledger() {
    return List.of(
        Map.of(
            "place",
            "kernel",
            "unit",
            "datagrams",
            "in",
            10,
            "out",
            7,
            "lost",
            3,
            "waiting",
            0,
            "reasons",
            Map.of("buffer-full", 3)));
  }

  private void answer(HttpExchange exchange, Object body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() throws IOException {
    rest.stop(0);
    for (DatagramChannel channel : channels) {
      channel.close();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
