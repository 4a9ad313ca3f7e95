package io.weir.enricher.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterfaceNamesTest {

  private static final String EDGE = "192.0.2.1";

  private final Network network = new Network();
  private final InterfaceNames names = of(1000);

  private static InterfaceNames of(int maxInterfaces) {
    return new InterfaceNames(
        new InterfaceNamesOptions(Duration.ofSeconds(1), maxInterfaces), samples -> {});
  }

  @BeforeEach
  void anEdgeRouter() throws StoreException {
    names.bindInventory(network);
    network.device("edge", EDGE);
    network.port("edge", "a", 7, "ge-0/0/1");
    network.port("edge", "b", 9, "ge-0/0/2");
  }

  @AfterEach
  void close() {
    names.close();
  }

  private FlowBatch flow(String exporter, long in, long out) {
    FlowBatch batch = new FlowBatch(2);
    batch.extend(1);
    batch.writeHighs(FlowField.EXPORTER)[0] = Address.parse(exporter).high();
    batch.writeLows(FlowField.EXPORTER)[0] = Address.parse(exporter).low();
    batch.writeNumbers(FlowField.INGRESS_INTERFACE)[0] = in;
    batch.writeNumbers(FlowField.EGRESS_INTERFACE)[0] = out;
    return batch;
  }

  private String named(InterfaceNames enricher, FlowBatch batch) {
    enricher.enrich(batch);
    return batch.text(FlowField.INGRESS_INTERFACE_NAME, 0)
        + ">"
        + batch.text(FlowField.EGRESS_INTERFACE_NAME, 0);
  }

  private String named(String exporter, long in, long out) {
    return named(names, flow(exporter, in, out));
  }

  @Test
  void aMissIsCountedAndFilledInWhenTheInterfaceComes() throws StoreException {
    assertEquals(">", named(EDGE, 7, 9));
    assertEquals(2, names.tally().unknownExporter());

    names.look();
    assertEquals("ge-0/0/1>ge-0/0/2", named(EDGE, 7, 9));
    assertEquals("ge-0/0/1>", named(EDGE, 7, 11));
    assertEquals(1, names.tally().unknownInterface());

    network.port("edge", "c", 11, "ge-0/0/3");
    names.look();
    assertEquals("ge-0/0/1>ge-0/0/3", named(EDGE, 7, 11));
    assertEquals(">", named("192.0.2.99", 7, 9));
    assertEquals(4, names.tally().unknownExporter());
    assertEquals(5, names.tally().named());
  }

  @Test
  void afterARenumberingNewFlowsHaveTheNewNameAndOldOnesKeepTheirs() throws StoreException {
    names.look();
    FlowBatch old = flow(EDGE, 7, 9);
    assertEquals("ge-0/0/1>ge-0/0/2", named(names, old));

    network.port("edge", "a", 9, "ge-0/0/1");
    network.port("edge", "b", 7, "ge-0/0/2");
    names.look();

    assertEquals("ge-0/0/2>ge-0/0/1", named(EDGE, 7, 9));
    assertEquals("ge-0/0/1>ge-0/0/2", named(names, old));
  }

  @Test
  void whatTheExporterSaysItselfIsKept() {
    names.look();
    FlowBatch batch = flow(EDGE, 7, 9);
    batch.writeTexts(FlowField.EGRESS_INTERFACE_NAME)[0] = "GigabitEthernet2";

    assertEquals("ge-0/0/1>GigabitEthernet2", named(names, batch));
    assertEquals(1, names.tally().exported());
  }

  @Test
  void twoDevicesAtOneAddressGiveNoNamesUntilTheExporterIsSaidToBeOne() throws StoreException {
    network.device("other", EDGE);
    network.port("other", "x", 7, "wrong");
    names.look();
    assertEquals(">", named(EDGE, 7, 9));
    assertEquals(2, names.tally().unknownExporter());

    network.exporter(EDGE, "edge");
    names.look();
    assertEquals("ge-0/0/1>ge-0/0/2", named(EDGE, 7, 9));

    network.remove(Device.class, "edge", "test");
    names.look();
    assertEquals("wrong>", named(EDGE, 7, 9));
  }

  @Test
  void aDeviceIsKnownByEveryAddressThatItExportsFrom() throws StoreException {
    network.exporter("2001:db8::1", "edge");
    network.exporter("198.51.100.1", "");
    names.look();

    assertEquals("ge-0/0/1>ge-0/0/2", named("2001:db8::1", 7, 9));
    assertEquals(">", named("198.51.100.1", 7, 9));

    network.exporter("2001:db8::1", "");
    names.look();
    assertEquals(">", named("2001:db8::1", 7, 9));
  }

  @Test
  void withoutAnInventoryTheNamesStay() throws StoreException {
    names.look();
    network.away = true;
    names.look();
    names.look();
    assertEquals("ge-0/0/1>ge-0/0/2", named(EDGE, 7, 9));
    assertEquals(2, names.failures());

    names.unbindInventory(network);
    names.look();
    assertEquals("ge-0/0/1>ge-0/0/2", named(EDGE, 7, 9));
    assertEquals(3, names.failures());

    network.port("edge", "a", 7, "xe-0/0/1");
    network.away = false;
    names.bindInventory(network);
    names.look();
    assertEquals("xe-0/0/1>ge-0/0/2", named(EDGE, 7, 9));
    assertEquals(3, names.failures());
  }

  @Test
  void onlyWhatHasChangedIsReadAgain() throws StoreException {
    names.look();
    assertEquals(1, network.listed.get(NetworkInterface.class));
    names.look();
    names.look();
    assertEquals(1, network.listed.get(NetworkInterface.class));
    assertEquals(1, network.listed.get(Device.class));

    network.remove(
        NetworkInterface.class, network.find(NetworkInterface.class, key()).get().key(), "test");
    names.look();
    assertEquals(2, network.listed.get(NetworkInterface.class));
    assertEquals(1, network.listed.get(Device.class));
    assertEquals(">ge-0/0/2", named(EDGE, 7, 9));
  }

  private static String key() {
    return Network.port("edge", "a", 1, "", "up").key();
  }

  @Test
  void ofTwoInterfacesWithOneNumberThePresentOneCounts() throws StoreException {
    network.put(Network.port("edge", "0", 7, "gone", "notPresent"), "test");
    network.port("edge", "c", 9, "later");
    network.port("edge", "nameless", 10, "");
    names.look();

    assertEquals("ge-0/0/1>ge-0/0/2", named(EDGE, 7, 9));
    assertEquals("descr nameless>", named(EDGE, 10, 0));
  }

  @Test
  void moreInterfacesThanFitAreLeftOutByDevice() throws StoreException {
    network.device("far", "192.0.2.2");
    network.port("far", "a", 1, "one");
    try (InterfaceNames small = of(2)) {
      small.bindInventory(network);
      small.look();

      assertEquals("ge-0/0/1>ge-0/0/2", named(small, flow(EDGE, 7, 9)));
      assertEquals(">", named(small, flow("192.0.2.2", 1, 0)));
    }
  }

  @Test
  void aBadOptionIsRefusedInASentence() {
    record Given(int periodSeconds, int maxInterfaces) implements InterfaceNamesConfig {
      @Override
      public Class<? extends Annotation> annotationType() {
        return InterfaceNamesConfig.class;
      }
    }

    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> InterfaceNamesOptions.of(new Given(0, 1)));
    assertEquals(
        "io.weir.enricher.interfaces: wanted periodSeconds to be 1 to 3600, got 0",
        refused.getMessage());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> InterfaceNamesOptions.of(new Given(1, -1)))
            .getMessage()
            .contains("maxInterfaces"));
  }

  @Test
  void whatIsCountedIsTold() throws StoreException {
    names.look();
    names.enrich(flow(EDGE, 7, 1));

    Map<String, Double> told = new java.util.TreeMap<>();
    SelfMetrics.samples(names.tally(), 2, 0, 1)
        .forEach(sample -> told.put(sample.key().toString(), sample.value()));
    assertEquals(6, told.size());
    assertEquals(2.0, told.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }
}
