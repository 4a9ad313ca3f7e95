package io.weir.collector.snmp;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps the samples that it is given. */
final class SampleList implements SampleSink {

  private final List<Sample> samples = new ArrayList<>();

  @Override
  public synchronized void accept(List<Sample> some) {
    samples.addAll(some);
  }

  /** The values of a series of an interface, in their order. */
  synchronized List<Double> values(String name, String interfaceId) {
    return samples.stream()
        .filter(each -> each.key().name().equals(name))
        .filter(each -> interfaceId.equals(each.key().labels().get("interface")))
        .map(Sample::value)
        .toList();
  }
}
