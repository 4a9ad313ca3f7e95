package io.weir.collector.snmpsimulator;

import io.weir.api.config.ConfigValues;
import io.weir.api.metric.SampleSink;
import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.model.NetworkOptions;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulated network within Weir, for as long as it is configured. */
@Component(
    configurationPid = SnmpSimulator.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    immediate = true,
    service = SnmpSimulator.class)
@Designate(ocd = SnmpSimulatorConfig.class, factory = true)
public final class SnmpSimulator implements Closeable {

  static final String PID = "io.weir.collector.snmpsimulator";

  private static final Logger LOG = LoggerFactory.getLogger(SnmpSimulator.class);
  private static final long SAMPLE_SECONDS = 10;

  private final Simulation simulation;
  private final SimulationSamples samples;
  private final SampleSink sink;
  private final ScheduledFuture<?> ticks;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> new Thread(work, "weir-snmp-simulator-samples"));

  /**
   * Opens all sockets, and answers.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   * @throws IOException naming the device that has no socket
   */
  @Activate
  public SnmpSimulator(
      SnmpSimulatorConfig config,
      Map<String, Object> properties,
      @Reference(name = "samples") SampleSink sink)
      throws IOException {
    this.sink = sink;
    simulation = new Simulation(options(config), LOG::error);
    samples = new SimulationSamples(ConfigValues.instanceName(properties), simulation);
    ticks =
        executor.scheduleWithFixedDelay(
            this::sample, SAMPLE_SECONDS, SAMPLE_SECONDS, TimeUnit.SECONDS);
    LOG.info(
        "{} simulated devices answer at {}:{} and the addresses after it, {} of them badly",
        config.devices(),
        config.address(),
        config.port(),
        simulation.bad());
  }

  private static SimulationOptions options(SnmpSimulatorConfig config) {
    return new SimulationOptions(
        new NetworkOptions(
            config.seed(),
            config.devices(),
            config.interfaces(),
            ConfigValues.one("address", config.address(), SimulationOptions::firstAddress),
            Duration.ofSeconds(config.restartSeconds()),
            SimulationOptions.perMille(config.badPercent())),
        config.port(),
        config.community(),
        ConfigValues.list("kinds", config.kinds(), Misbehaviour::parse),
        Optional.of(config.trapTarget().strip())
            .filter(text -> !text.isEmpty())
            .map(text -> ConfigValues.one("trapTarget", text, SimulationOptions::target)),
        config.trapsPerSecond(),
        config.threads());
  }

  private void sample() {
    try {
      sink.accept(samples.now());
    } catch (RuntimeException e) {
      LOG.warn("What the simulated devices did could not be written", e);
    }
  }

  @Deactivate
  @Override
  public void close() throws IOException {
    ticks.cancel(false);
    executor.shutdownNow();
    simulation.close();
  }
}
