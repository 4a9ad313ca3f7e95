package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowSink;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that exporters told about themselves, within limits: when one is reached, what was used
 * longest ago goes, and is reported.
 */
final class State {

  private static final int FEW = 16;
  private static final int ENTRY_WEIGHT = 128;

  private final Limits limits;
  private final Map<ExporterId, Exporter> exporters = new LinkedHashMap<>(16, 0.75f, true);
  private Exporter latest = Exporter.NONE;
  private long weight;
  private long version;
  private long stamp;

  State(Limits limits) {
    this.limits = limits;
  }

  long version() {
    return version;
  }

  /** Least recently heard first. */
  Collection<Exporter> exporters() {
    return exporters.values();
  }

  /** The exporter's state, new if need be. */
  Exporter exporter(ExporterId id, FlowSink out) {
    if (latest != Exporter.NONE && latest.id.equals(id)) {
      return latest;
    }
    Exporter known = exporters.get(id);
    if (known == null) {
      known = new Exporter(id);
      exporters.put(id, known);
      weight += known.weight;
    }
    latest = known;
    shrink(out);
    return known;
  }

  /** The domain's state, new if need be. */
  Domain domain(Exporter exporter, long id) {
    Domain domain = exporter.domains.get(id);
    if (domain == null) {
      if (exporter.domains.size() >= limits.domainsPerExporter()) {
        forget(exporter, exporter.domains.lowestOf(FEW, known -> known.stamp));
      }
      domain = new Domain(id);
      exporter.domains.put(id, domain);
      charge(exporter, ENTRY_WEIGHT * 4);
    }
    domain.stamp = ++stamp;
    return domain;
  }

  /** A template came; returns the one that stands, which is the earlier one if nothing changed. */
  Template define(Message message, Template template, long nowMillis) {
    Domain domain = message.domain;
    Template earlier = domain.templates.get(template.id);
    Template standing = earlier != null && earlier.sameAs(template) ? earlier : template;
    standing.receivedMillis = nowMillis;
    standing.stamp = ++stamp;
    if (standing == earlier) {
      return standing;
    }
    if (earlier == null && message.state.templates >= limits.templatesPerExporter()) {
      message.out.error(Reason.TEMPLATE_LIMIT, message.offset);
      evictTemplate(message.state);
    }
    remove(message.state, domain, template.id);
    domain.templates.put(template.id, template);
    message.state.templates++;
    charge(message.state, template.weight());
    version++;
    shrink(message.out);
    return standing;
  }

  /** A data set was decoded with the template. */
  void used(Template template, long nowMillis) {
    template.usedMillis = nowMillis;
    template.stamp = ++stamp;
  }

  void withdraw(Message message, int id) {
    remove(message.state, message.domain, id);
  }

  /** RFC 7011 section 8.1: all templates of the domain, or all options templates. */
  void withdrawAll(Message message, boolean options) {
    for (long id : message.domain.templates.keys()) {
      if (message.domain.templates.get(id).options == options) {
        remove(message.state, message.domain, (int) id);
      }
    }
  }

  /** Keeps what an options record told, if it is new and there is room. */
  <T> void tell(Message message, LongMap<T> table, long key, T value) {
    T earlier = table.get(key);
    if (value.equals(earlier)) {
      return;
    }
    if (earlier == null && table.size() >= limits.entriesPerExporter()) {
      message.out.error(Reason.TABLE_LIMIT, message.offset);
      return;
    }
    table.put(key, value);
    charge(message.state, earlier == null ? ENTRY_WEIGHT : 0);
    if (value instanceof String text) {
      charge(
          message.state,
          2 * text.length() - (earlier instanceof String old ? 2 * old.length() : 0));
    }
    version++;
    shrink(message.out);
  }

  /** Something else of the state has changed. */
  void changed() {
    version++;
  }

  private void remove(Exporter exporter, Domain domain, int id) {
    Template removed = domain.templates.remove(id);
    if (removed != null) {
      exporter.templates--;
      charge(exporter, -removed.weight());
      version++;
    }
  }

  private void forget(Exporter exporter, Domain domain) {
    for (long id : domain.templates.keys()) {
      remove(exporter, domain, (int) id);
    }
    exporter.domains.remove(domain.id);
    charge(exporter, -ENTRY_WEIGHT * 4);
    version++;
  }

  private void evictTemplate(Exporter exporter) {
    Domain domain = exporter.domains.lowestOf(FEW, known -> known.stamp);
    Template template = domain.templates.lowestOf(FEW, known -> known.stamp);
    if (template == null) {
      forget(exporter, domain);
    } else {
      remove(exporter, domain, template.id);
    }
  }

  private void charge(Exporter exporter, long change) {
    exporter.weight += change;
    weight += change;
  }

  private void shrink(FlowSink out) {
    while (weight > limits.stateBytes() || exporters.size() > limits.exporters()) {
      Exporter eldest = exporters.values().iterator().next();
      if (eldest != latest) {
        exporters.remove(eldest.id);
        weight -= eldest.weight;
        out.error(Reason.EXPORTER_LIMIT, 0);
      } else if (eldest.templates > 1) {
        evictTemplate(eldest);
        out.error(Reason.TEMPLATE_LIMIT, 0);
      } else {
        return;
      }
      version++;
    }
  }
}
