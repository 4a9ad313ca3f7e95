package io.weir.library.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The question as it was understood; every answer carries it.
 *
 * @param filter as it was given; empty for every flow
 * @param by names as IANA writes them
 * @param stepSeconds the width of a bin
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Asked(
    Instant from,
    Instant to,
    Optional<String> filter,
    Optional<List<String>> by,
    Optional<Measure> measure,
    Optional<Duration> stepSeconds,
    int limit) {

  static Asked flows(FlowScope scope, int limit) {
    return new Asked(
        scope.range().from(),
        scope.range().to(),
        Optional.of(scope.text()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit);
  }

  Asked by(List<FieldSelection> selections, Measure measured) {
    List<String> names = selections.stream().map(FieldSelection::name).toList();
    return new Asked(
        from, to, filter, Optional.of(names), Optional.of(measured), stepSeconds, limit);
  }

  Asked step(Duration step) {
    return new Asked(from, to, filter, by, measure, Optional.of(step), limit);
  }
}
