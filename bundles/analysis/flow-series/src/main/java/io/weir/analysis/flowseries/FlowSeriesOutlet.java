package io.weir.analysis.flowseries;

import io.weir.analysis.flowseries.model.FlowSeries;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowOutlet;
import io.weir.api.metric.SampleSink;
import java.io.Closeable;
import java.security.SecureRandom;
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

/** Makes time series out of flows. */
@Component(
    configurationPid = FlowSeriesOutlet.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = FlowOutlet.class)
@Designate(ocd = FlowSeriesConfig.class)
public final class FlowSeriesOutlet implements FlowOutlet, Closeable {

  static final String PID = "io.weir.analysis.flowseries";

  private static final Logger LOG = LoggerFactory.getLogger(FlowSeriesOutlet.class);

  private final FlowSeries series;
  private final Emission emission;
  private final ScheduledFuture<?> ticks;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "weir-flow-series"));

  /**
   * Takes up what is not written yet, and begins.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  @Activate
  public FlowSeriesOutlet(FlowSeriesConfig config, @Reference(name = "samples") SampleSink sink) {
    this(SeriesOptions.of(config), sink);
  }

  FlowSeriesOutlet(SeriesOptions options, SampleSink sink) {
    long seed = new SecureRandom().nextLong();
    series = new FlowSeries(options.limits(), System.currentTimeMillis(), seed);
    CheckpointFile file = new CheckpointFile(options.checkpoint());
    emission =
        new Emission(series, sink, file, options.checkpointEvery(), System::currentTimeMillis);
    emission.restore();
    ticks = executor.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  private void tick() {
    try {
      emission.tick();
    } catch (RuntimeException e) {
      LOG.error("Series of a minute could not be written", e);
    }
  }

  @Override
  public String name() {
    return "flow-series";
  }

  @Override
  public void accept(FlowBatch batch) {
    series.accept(batch);
  }

  /** Hands on the minutes that are over and saves the others, for a bounded time. */
  @Deactivate
  @Override
  public void close() {
    ticks.cancel(false);
    executor.execute(emission::finish);
    executor.shutdown();
    try {
      if (!executor.awaitTermination(20, TimeUnit.SECONDS)) {
        LOG.warn("Samples are not taken; what was to be written still is lost");
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
