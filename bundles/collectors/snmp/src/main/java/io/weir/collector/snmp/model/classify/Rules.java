package io.weir.collector.snmp.model.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules in order: each question is answered by the first rule that holds and says something. */
public final class Rules {

  private final List<Rule> ordered;

  Rules(List<Rule> ordered) {
    this.ordered = List.copyOf(ordered);
  }

  /**
   * Reads a file of rules; its form is said at the head of the shipped one.
   *
   * @throws IllegalArgumentException naming the line, what was wanted and what was got
   */
  public static Rules parse(String text) {
    return new Rules(RuleFile.read(text));
  }

  /** The rules that are shipped. */
  public static Rules shipped() {
    try (InputStream in = Rules.class.getResourceAsStream("weir-interfaces.rules")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Classification classify(Subject subject, Classification.ManualChoice manual) {
    List<Rule> holding = ordered.stream().filter(rule -> rule.holds(subject)).toList();
    return new Classification(
        decide(manual.role(), holding, Rule::role)
            .orElse(new Decision<>(InterfaceRole.ACCESS, Decision.NO_RULE)),
        decide(manual.provider(), holding, Rule::provider),
        decide(manual.critical(), holding, Rule::critical)
            .orElse(new Decision<>(false, Decision.NO_RULE)));
  }

  private static <T> Optional<Decision<T>> decide(
      Optional<T> manual, List<Rule> holding, Function<Rule, Optional<T>> says) {
    return manual
        .map(value -> new Decision<>(value, Decision.OVERRIDE))
        .or(
            () ->
                holding.stream()
                    .flatMap(
                        rule ->
                            says.apply(rule).stream()
                                .map(value -> new Decision<>(value, rule.name())))
                    .findFirst());
  }
}
