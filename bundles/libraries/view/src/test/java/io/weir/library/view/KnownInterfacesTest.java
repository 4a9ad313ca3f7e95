package io.weir.library.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.store.memory.MemoryFlowStore;
import io.weir.store.memory.MemoryInventoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownInterfacesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String EDGE = "192.0.2.1";
  private static final String OTHER_OF_EDGE = "2001:db8::1";
  private static final String CORE = "192.0.2.2";

  private final MemoryFlowStore flows = new MemoryFlowStore(1000);
  private final InventoryStore inventory = new MemoryInventoryStore(10_000);

  /** An inventory whose server does not answer. */
  private static final class Away implements InventoryStore {
    @Override
    public String name() {
      return "away";
    }

    @Override
    public void putAll(Iterator<? extends InventoryEntry> entries, String actor)
        throws StoreException {
      throw refusal();
    }

    @Override
    public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key)
        throws StoreException {
      throw refusal();
    }

    @Override
    public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) throws StoreException {
      throw refusal();
    }

    @Override
    public void remove(Class<? extends InventoryEntry> type, String key, String actor)
        throws StoreException {
      throw refusal();
    }

    private static StoreException refusal() {
      return new StoreException(StoreException.Kind.UNAVAILABLE, "connection refused");
    }
  }

  @BeforeEach
  void aNetwork() throws StoreException {
    inventory.put(Device.unasked("edge", Address.parse(EDGE), 161, NOW), "test");
    inventory.put(Device.unasked("core", Address.parse(CORE), 161, NOW), "test");
    inventory.put(
        new Exporter(
            Address.parse(OTHER_OF_EDGE), "", NOW, NOW, new TreeSet<>(), 0, Optional.of("edge")),
        "test");
    port("edge", 7, "ge-0/0/1", "isp", "Silknet");
    port("edge", 8, "ge-0/0/2", "isp", "Magti");
    port("edge", 9, "ge-0/0/3", "access", "");
    port("core", 7, "xe-0/0/0", "uplink", "");
  }

  private void port(String device, long ifIndex, String name, String type, String provider)
      throws StoreException {
    inventory.put(
        new NetworkInterface(
            device,
            name.replace('/', '-'),
            ifIndex,
            name,
            "",
            "to " + type,
            "ethernetCsmacd",
            10_000_000_000L,
            10_000,
            "up",
            "up",
            "",
            1500,
            "full",
            type,
            provider,
            false,
            "",
            "",
            ""),
        "test");
  }

  private void flow(String exporter, long in, String name, long out, long octets)
      throws StoreException {
    FlowBatch batch = new FlowBatch(1);
    batch.extend(1);
    batch.writeNumbers(FlowField.COLLECTION_TIME)[0] = NOW.toEpochMilli() - 1000;
    batch.writeHighs(FlowField.EXPORTER)[0] = Address.parse(exporter).high();
    batch.writeLows(FlowField.EXPORTER)[0] = Address.parse(exporter).low();
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[0] = in;
    batch.writeNumbers(FlowField.EGRESS_INTERFACE)[0] = out;
    batch.writeTexts(FlowField.INGRESS_INTERFACE_NAME)[0] = name;
    batch.writeNumbers(FlowField.SCALED_OCTETS)[0] = octets;
    batch.seal();
    flows.append(batch);
    flows.commit();
  }

  private static Options options(String... namesAndValues) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Options(given, CLOCK);
  }

  private Map<String, Object> newest() throws StoreException {
    return FlowsRequest.of(options("limit", "1"))
        .ask(flows, KnownInterfaces.of(inventory))
        .flows()
        .get(0);
  }

  @Test
  void aFlowThatCameBeforeItsInterfaceIsCompleted() throws StoreException {
    flow(EDGE, 11, "", 8, 100);
    assertFalse(newest().containsKey("ingressInterfaceName"));
    assertEquals("Magti", newest().get("egressInterfaceProvider"));

    port("edge", 11, "ge-0/0/9", "trunk", "");
    Map<String, Object> flow = newest();
    assertEquals("ge-0/0/9", flow.get("ingressInterfaceName"));
    assertEquals("to trunk", flow.get("ingressInterfaceAlias"));
    assertEquals("trunk", flow.get("ingressInterfaceType"));
    assertEquals(10_000_000_000L, flow.get("ingressInterfaceSpeed"));
    assertFalse(flow.containsKey("ingressInterfaceProvider"));
    assertEquals("ge-0/0/2", flow.get("egressInterfaceName"));
  }

  @Test
  void aStoredNameSaysWhichInterfaceItWasWhateverItsNumberIsNow() throws StoreException {
    flow(EDGE, 7, "ge-0/0/1", 9, 100);
    port("edge", 8, "ge-0/0/1", "isp", "Silknet");
    port("edge", 7, "ge-0/0/2", "isp", "Magti");
    assertEquals("ge-0/0/1", newest().get("ingressInterfaceName"));
    assertEquals("Silknet", newest().get("ingressInterfaceProvider"));

    flow(EDGE, 7, "so it was called", 9, 100);
    List<Map<String, Object>> all =
        FlowsRequest.of(options("filter", "ingressInterfaceName \"so it was called\""))
            .ask(flows, KnownInterfaces.of(inventory))
            .flows();
    assertEquals("so it was called", all.get(0).get("ingressInterfaceName"));
    assertEquals("Magti", all.get(0).get("ingressInterfaceProvider"));
  }

  @Test
  void whoGroupsByInterfacesGroupsByExporterAndIsToldOfThem() throws StoreException {
    flow(EDGE, 7, "", 9, 300);
    flow(CORE, 7, "", 1, 200);
    flow(OTHER_OF_EDGE, 8, "", 9, 100);

    TopAnswer top =
        TopRequest.of(options("by", "ingressInterface")).ask(flows, KnownInterfaces.of(inventory));
    assertEquals(Optional.of(List.of("exporterAddress", "ingressInterface")), top.asked().by());
    assertEquals(
        "{\"exporterIPv4Address\":\"192.0.2.1\",\"ingressInterface\":7}",
        Json.text(top.entries().get(0).key()));
    assertEquals(
        "{\"ingressInterfaceName\":\"ge-0/0/1\",\"ingressInterfaceAlias\":\"to isp\","
            + "\"ingressInterfaceType\":\"isp\",\"ingressInterfaceSpeed\":10000000000,"
            + "\"ingressInterfaceProvider\":\"Silknet\"}",
        Json.text(top.entries().get(0).interfaces()));
    assertEquals("xe-0/0/0", top.entries().get(1).interfaces().get("ingressInterfaceName"));
    assertEquals("Magti", top.entries().get(2).interfaces().get("ingressInterfaceProvider"));

    SeriesAnswer series =
        SeriesRequest.of(options("by", "ingressInterface", "step", "1m"))
            .ask(flows, KnownInterfaces.of(inventory));
    assertEquals("Silknet", series.lines().get(0).interfaces().get("ingressInterfaceProvider"));
    assertEquals("uplink", series.lines().get(1).interfaces().get("ingressInterfaceType"));
  }

  private Number total(String... namesAndValues) throws StoreException {
    String[] all = java.util.Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
    all[all.length - 2] = "by";
    all[all.length - 1] = "protocolIdentifier";
    return TopRequest.of(options(all)).ask(flows, KnownInterfaces.of(inventory)).total();
  }

  @Test
  void flowsAreChosenByProviderTypeAndDirection() throws StoreException {
    flow(EDGE, 7, "", 9, 1);
    flow(EDGE, 9, "", 7, 2);
    flow(OTHER_OF_EDGE, 8, "", 9, 4);
    flow(CORE, 7, "", 9, 8);
    flow("192.0.2.99", 7, "", 9, 16);

    assertEquals(3L, total("provider", "silknet").longValue());
    assertEquals(1L, total("provider", "Silknet", "direction", "in").longValue());
    assertEquals(2L, total("provider", "Silknet", "direction", "out").longValue());
    assertEquals(7L, total("interfaceType", "isp").longValue());
    assertEquals(4L, total("interfaceType", "isp", "provider", "Magti").longValue());
    assertEquals(8L, total("interfaceType", "uplink").longValue());
    assertEquals(0L, total("provider", "nobody").longValue());
    assertEquals(1L, total("provider", "Silknet", "filter", "in if 7").longValue());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> total("direction", "in"))
            .getMessage()
            .startsWith("wanted 'provider' or 'interfaceType'"));
  }

  @Test
  void flowsAreGroupedByProviderAndType() throws StoreException {
    flow(EDGE, 7, "", 9, 1);
    flow(OTHER_OF_EDGE, 7, "", 8, 2);
    flow(EDGE, 8, "", 9, 4);
    flow(CORE, 7, "", 9, 8);

    TopAnswer top =
        TopRequest.of(options("by", "ingressInterfaceProvider"))
            .ask(flows, KnownInterfaces.of(inventory));
    assertEquals(Optional.of(List.of("ingressInterfaceProvider")), top.asked().by());
    assertEquals(
        List.of("", "Magti", "Silknet"),
        top.entries().stream().map(line -> line.key().get("ingressInterfaceProvider")).toList());
    assertEquals(
        List.of(8L, 4L, 3L), top.entries().stream().map(line -> line.bytes().longValue()).toList());
    assertEquals(2L, top.entries().get(2).flows().longValue());

    SeriesAnswer series =
        SeriesRequest.of(
                options(
                    "by", "IngressInterfaceType,egressInterfaceType", "step", "1h", "limit", "2"))
            .ask(flows, KnownInterfaces.of(inventory));
    assertEquals(
        "[{\"ingressInterfaceType\":\"uplink\",\"egressInterfaceType\":\"\"},"
            + "{\"ingressInterfaceType\":\"isp\",\"egressInterfaceType\":\"access\"}]",
        Json.text(series.lines().stream().map(SeriesAnswer.Line::key).toList()));
    assertEquals(5L, series.lines().get(1).values().get(0).longValue());
    assertEquals(
        "00:00:00:00:00:00",
        SeriesRequest.of(options("by", "sourceMacAddress,egressInterfaceType", "step", "1h"))
            .ask(flows, KnownInterfaces.of(inventory))
            .lines()
            .get(0)
            .key()
            .get("sourceMacAddress"));
    assertThrows(
        IllegalArgumentException.class,
        () -> options("by", "ingressInterfaceType,ingressInterface").by());
    assertThrows(
        IllegalArgumentException.class,
        () -> options("by", "ingressInterfaceType,vlanId,ipVersion,protocolIdentifier").by());
  }

  @Test
  void tooManyInterfacesAreRefusedAndNeighboursAreOneRange() throws StoreException {
    for (int port = 0; port < 2000; port++) {
      port("core", 100 + port, "vlan" + port, "virtual", "");
    }
    flow(CORE, 100, "", 2099, 5);
    assertEquals(5L, total("interfaceType", "virtual").longValue());

    for (int port = 0; port < 300; port++) {
      port("core", 10_000 + 2 * port, "tunnel" + port, "tunnel", "");
    }
    StoreException refused =
        assertThrows(StoreException.class, () -> total("interfaceType", "tunnel"));
    assertEquals(StoreException.Kind.REJECTED, refused.kind());
    assertEquals(0L, total("interfaceType", "tunnel", "direction", "in").longValue());
  }

  @Test
  void withoutAnInventoryFlowsAreShownAsTheyAre() throws StoreException {
    flow(EDGE, 7, "", 9, 100);
    FlowsAnswer answer = FlowsRequest.of(options()).ask(flows, KnownInterfaces.of(new Away()));

    assertEquals(7L, answer.flows().get(0).get("ingressInterface"));
    assertFalse(answer.flows().get(0).containsKey("ingressInterfaceName"));
    assertEquals(Optional.of("connection refused"), answer.inventory());
    assertEquals(
        Optional.empty(),
        FlowsRequest.of(options()).ask(flows, KnownInterfaces.none()).inventory());
    assertThrows(
        UnavailableException.class,
        () -> FlowsRequest.of(options("provider", "Silknet")).ask(flows, KnownInterfaces.none()));
  }

  @Test
  void ofTwoDevicesAtOneAddressNeitherIsTold() throws StoreException {
    inventory.put(Device.unasked("twin", Address.parse(EDGE), 1161, NOW), "test");
    flow(EDGE, 7, "", 9, 100);

    assertFalse(newest().containsKey("ingressInterfaceName"));
    assertEquals(0L, total("provider", "Silknet").longValue());
  }
}
