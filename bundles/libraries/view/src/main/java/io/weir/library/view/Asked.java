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
 * @param provider whose lines flows went through, where it was given
 * @param interfaceType what interfaces they went through, where it was given
 * @param direction in which way, where it was given
 * @param by names as IANA writes them
 * @param stepSeconds the width of a bin
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Asked(
    Instant from,
    Instant to,
    Optional<String> filter,
    Optional<String> provider,
    Optional<String> interfaceType,
    Optional<String> direction,
    Optional<List<String>> by,
    Optional<Measure> measure,
    Optional<Duration> stepSeconds,
    int limit) {

  static Asked flows(FlowScope scope, int limit) {
    return new Asked(
        scope.range().from(),
        scope.range().to(),
        Optional.of(scope.text()),
        scope.passage().flatMap(Passage::provider),
        scope.passage().flatMap(Passage::interfaceType),
        scope.passage().flatMap(Passage::direction),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit);
  }

  Asked by(List<FieldSelection> selections, Measure measured) {
    List<String> names = selections.stream().map(FieldSelection::name).toList();
    return with(Optional.of(names), Optional.of(measured), stepSeconds);
  }

  Asked step(Duration step) {
    return with(by, measure, Optional.of(step));
  }

  private Asked with(
      Optional<List<String>> names, Optional<Measure> measured, Optional<Duration> step) {
    return new Asked(
        from, to, filter, provider, interfaceType, direction, names, measured, step, limit);
  }
}
