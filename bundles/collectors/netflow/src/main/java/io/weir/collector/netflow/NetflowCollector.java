package io.weir.collector.netflow;

import io.weir.api.flow.FlowCollector;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.net.Address;
import io.weir.api.net.DatagramEndpoint;
import io.weir.api.net.Prefix;
import io.weir.collector.netflow.wire.Limits;
import io.weir.collector.netflow.wire.NetflowProtocol;
import io.weir.library.packet.Decapsulation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    name = name(properties);
    endpoint =
        new DatagramEndpoint(
            option("address", config.address(), Address::parse),
            config.port(),
            config.receiveBufferBytes(),
            words(config.allow()).map(word -> option("allow", word, Prefix::parse)).toList(),
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
    return words(config.decapsulate())
        .map(word -> option("decapsulate", word, Decapsulation::parse))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What follows the tilde of the factory PID. */
  private static String name(Map<String, Object> properties) {
    String pid = String.valueOf(properties.getOrDefault("service.pid", PID));
    return pid.substring(Math.max(pid.indexOf('~'), pid.lastIndexOf('.')) + 1);
  }

  /** A list in a .cfg file is one text with commas. */
  private static Stream<String> words(String[] values) {
    return Arrays.stream(values)
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static <T> T option(String option, String value, Function<String, T> parser) {
    try {
      return parser.apply(value.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }
}
