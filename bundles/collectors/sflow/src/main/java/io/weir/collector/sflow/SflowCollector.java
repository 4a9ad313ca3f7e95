package io.weir.collector.sflow;

import io.weir.api.config.ConfigValues;
import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.api.net.Prefix;
import io.weir.collector.sflow.wire.SflowProtocol;
import io.weir.library.packet.Decapsulation;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** sFlow on one UDP port. */
@Component(
    configurationPid = SflowCollector.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = FlowCollector.class)
@Designate(ocd = SflowConfig.class, factory = true)
public final class SflowCollector implements FlowCollector {

  static final String PID = "io.weir.collector.sflow";

  private final String name;
  private final DatagramEndpoint endpoint;
  private final FlowProtocol protocol;

  /**
   * Checks the configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public SflowCollector(SflowConfig config, Map<String, Object> properties) {
    name = ConfigValues.instanceName(properties);
    endpoint =
        new DatagramEndpoint(
            ConfigValues.one("address", config.address(), Address::parse),
            config.port(),
            config.receiveBufferBytes(),
            ConfigValues.list("allow", config.allow(), Prefix::parse),
            config.strict());
    protocol = new SflowProtocol(decapsulations(config));
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

  private static Set<Decapsulation> decapsulations(SflowConfig config) {
    return Set.copyOf(ConfigValues.list("decapsulate", config.decapsulate(), Decapsulation::parse));
  }
}
