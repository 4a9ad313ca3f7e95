package io.weir.library.view;

import io.weir.api.collect.Collection;
import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.TemplateInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the host tells of itself, with the units of its numbers. */
public final class CollectionAnswers {

  private static final String BYTES = "By";
  private static final String SECONDS = "s";

  static final Map<String, String> EXPORTER_UNITS = Map.of("octets", BYTES, "clockSkew", SECONDS);

  private CollectionAnswers() {}

  /** Sources and their sockets. */
  public record Collectors(Map<String, String> units, List<CollectorStatus> collectors) {}

  /** Templates; one that no data set used says 1970 as the time of its use. */
  public record Templates(List<TemplateInfo> templates) {}

  /** The pipeline. */
  public record Stages(List<StageStatus> stages) {}

  /** The way to every store and outlet. */
  public record Stores(Map<String, String> units, List<StoreDelivery> stores) {}

  public static Collectors collectors(Collection host) {
    return new Collectors(Map.of("octets", BYTES, "receiveBufferBytes", BYTES), host.collectors());
  }

  /**
   * The templates of some exporters, or all.
   *
   * @param chosen which, by {@link io.weir.api.flow.ExporterId#toString()}
   */
  public static Templates templates(Collection host, Predicate<String> chosen) {
    return new Templates(
        host.templates().stream()
            .filter(template -> chosen.test(template.exporter().toString()))
            .toList());
  }

  public static Stages stages(Collection host) {
    return new Stages(host.stages());
  }

  public static Stores stores(Collection host) {
    return new Stores(Map.of("lag", SECONDS, "bytes", BYTES, "maxBytes", BYTES), host.deliveries());
  }
}
