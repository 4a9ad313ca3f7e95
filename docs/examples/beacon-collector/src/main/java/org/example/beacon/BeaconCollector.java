package org.example.beacon;

import io.weir.api.config.ConfigValues;
import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.api.net.Prefix;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Listens for beacons: one instance for each configuration {@code org.example.beacon~NAME}. */
@Component(
    configurationPid = "org.example.beacon",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = BeaconCollector.Config.class, factory = true)
public final class BeaconCollector implements FlowCollector {

  @ObjectClassDefinition(name = "Beacons")
  @interface Config {
    int port();

    String[] allow() default {"127.0.0.0/8"};
  }

  private final FlowProtocol protocol = new BeaconProtocol();
  private final String name;
  private final DatagramEndpoint endpoint;

  @Activate
  public BeaconCollector(Config config, Map<String, Object> properties) {
    name = ConfigValues.instanceName(properties);
    endpoint =
        new DatagramEndpoint(
            Address.UNSPECIFIED,
            config.port(),
            1 << 20,
            ConfigValues.list("allow", config.allow(), Prefix::parse),
            false);
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
}
