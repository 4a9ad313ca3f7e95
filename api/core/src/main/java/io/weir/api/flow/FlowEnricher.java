package io.weir.api.flow;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds to flows what their exporter did not say. Enrichers run one after the other, by ascending
 * {@code service.ranking}, before the batch is sealed.
 */
@ConsumerType
public interface FlowEnricher {

  /** A short name in kebab case, as in {@code weir:stages}. */
  String name();

  /**
   * Writes columns of the batch; never adds or removes rows. Called by the listeners' threads,
   * several at once; must not block, and keeps nothing of the batch. What it throws costs this
   * batch's enrichment, is counted, and after several in a row ends the enricher's use.
   */
  void enrich(FlowBatch batch);
}
