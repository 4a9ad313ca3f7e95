package io.weir.platform.runtime;

import io.weir.api.config.ConfigValues;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowEnricher;
import io.weir.platform.runtime.pipeline.SamplingOverride;
import io.weir.platform.runtime.pipeline.SamplingScale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Scales octets and packets by the sampling interval; the operator's wins over the exporter's. */
@Component(configurationPid = "io.weir.enricher.sampling", property = "service.ranking:Integer=100")
public final class SamplingEnricher implements FlowEnricher {

  private final SamplingScale scale;

  /** Called by the container; refuses what it cannot read, with a sentence. */
  @Activate
  public SamplingEnricher(SamplingConfig config) {
    this(config.override());
  }

  SamplingEnricher(String... overrides) {
    scale = new SamplingScale(ConfigValues.list("override", overrides, SamplingOverride::parse));
  }

  @Override
  public String name() {
    return "sampling";
  }

  @Override
  public void enrich(FlowBatch batch) {
    scale.apply(batch);
  }
}
