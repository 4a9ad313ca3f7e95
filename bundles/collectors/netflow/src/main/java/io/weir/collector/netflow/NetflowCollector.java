package io.weir.collector.netflow;

import io.weir.api.config.ConfigValues;
import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.api.net.Prefix;
import io.weir.collector.netflow.wire.Limits;
import io.weir.collector.netflow.wire.NetflowProtocol;
import io.weir.library.packet.Decapsulation;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** NetFlow and IPFIX on one UDP port. */
@Component(
    configurationPid = NetflowCollector.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = FlowCollector.class)
@Designate(ocd = NetflowConfig.class, factory = true)
public final class NetflowCollector implements FlowCollector {

  static final String PID = "io.weir.collector.netflow";

  private final String name;
  private final DatagramEndpoint endpoint;
  private final FlowProtocol protocol;

  /**
   * Checks the configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public NetflowCollector(NetflowConfig config, Map<String, Object> properties) {
    name = ConfigValues.instanceName(properties);
    endpoint =
        new DatagramEndpoint(
            ConfigValues.one("address", config.address(), Address::parse),
            config.port(),
            config.receiveBufferBytes(),
            ConfigValues.list("allow", config.allow(), Prefix::parse),
            config.strict());
    protocol = new NetflowProtocol(limits(config), decapsulations(config));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public FlowProtocol protocol() {
    return protocol;
  }

  @Override
  public DatagramEndpoint endpoint() {
    return endpoint;
  }

  private static Limits limits(NetflowConfig config) {
    return new Limits(
        config.maxExporters(),
        config.maxDomainsPerExporter(),
        config.maxTemplatesPerExporter(),
        config.maxEntriesPerExporter(),
        config.maxStateBytes(),
        config.parkedBytes(),
        config.parkedSeconds() * 1000L);
  }

  private static Set<Decapsulation> decapsulations(NetflowConfig config) {
    return Set.copyOf(ConfigValues.list("decapsulate", config.decapsulate(), Decapsulation::parse));
  }
}
