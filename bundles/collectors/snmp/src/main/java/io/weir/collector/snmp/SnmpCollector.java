package io.weir.collector.snmp;

import io.weir.api.collect.Collector;
import io.weir.api.collect.CollectorStatus;
import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.discovery.InterfaceChoice;
import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.discovery.NewDevice;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.metric.SampleSink;
import io.weir.api.net.Address;
import io.weir.api.snmp.AgentFigures;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpAgents;
import io.weir.api.snmp.SnmpPoller;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.access.ProfileSource;
import io.weir.library.credentials.Encryption;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Finds devices by SNMP and reads their counters. Inventory and profiles come and go under it. */
@Component(
    immediate = true,
    configurationPid = SnmpCollector.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {NetworkDiscovery.class, SnmpAgents.class, Collector.class})
@Designate(ocd = SnmpConfig.class)
public final class SnmpCollector implements NetworkDiscovery, SnmpAgents, Collector, Closeable {

  static final String PID = "io.weir.collector.snmp";

  private final SnmpNetwork network;

  /** Lowest service ranking first. */
  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<InventoryStore> inventories = List.of();

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<ProfileSource> profiles = List.of();

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile SampleSink samples;

  /**
   * Opens the sockets, and begins.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   * @throws IOException if sockets cannot be opened, or what was kept cannot be read
   */
  @Activate
  public SnmpCollector(SnmpConfig config) throws IOException {
    network =
        new SnmpNetwork(
            SnmpOptions.of(config),
            new Surroundings(this::inventory, () -> profiles, () -> Optional.ofNullable(samples)),
            Encryption.ofThisProcess(),
            Clock.systemUTC());
  }

  private Optional<InventoryStore> inventory() {
    List<InventoryStore> present = inventories;
    return present.isEmpty() ? Optional.empty() : Optional.of(present.get(present.size() - 1));
  }

  @Reference(
      name = "pollers",
      policy = ReferencePolicy.DYNAMIC,
      cardinality = ReferenceCardinality.MULTIPLE)
  void bindPoller(SnmpPoller poller) {
    network.polling().add(poller);
  }

  void unbindPoller(SnmpPoller poller) {
    network.polling().remove(poller);
  }

  @Override
  public List<String> profiles() {
    return network.desk().profiles();
  }

  @Override
  public Optional<Device> at(Address address, int port) {
    return network.desk().at(address, port);
  }

  @Override
  public Device add(NewDevice device, String actor) throws StoreException {
    return network.desk().add(device, actor);
  }

  @Override
  public boolean remove(String deviceId, String actor) throws StoreException {
    return network.desk().remove(deviceId, actor);
  }

  @Override
  public Discovery start(DiscoveryRequest request, String actor) {
    return network.desk().start(request, actor);
  }

  @Override
  public List<Discovery> discoveries() {
    return network.desk().discoveries();
  }

  @Override
  public Optional<Discovery> discovery(String id) {
    return network.desk().discovery(id);
  }

  @Override
  public void override(String deviceId, String interfaceId, InterfaceChoice choice, String actor)
      throws StoreException {
    network.desk().override(deviceId, interfaceId, choice, actor);
  }

  @Override
  public SnmpAgent agent(Device device, Duration time) {
    return network.agents().agent(device, time);
  }

  @Override
  public List<AgentFigures> slowest(int most) {
    return network.agents().slowest(most);
  }

  @Override
  public String name() {
    return "snmp";
  }

  @Override
  public String protocol() {
    return "snmp";
  }

  @Override
  public CollectorStatus status() {
    return network.status();
  }

  /** Ends what is under way, for a bounded time. */
  @Deactivate
  @Override
  public void close() throws IOException {
    network.close();
  }
}
