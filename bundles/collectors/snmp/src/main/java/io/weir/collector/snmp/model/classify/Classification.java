package io.weir.collector.snmp.model.classify;

import java.util.Optional;

/** What an interface is for, whose line it is, and whether it matters most. */
public record Classification(
    Decision<InterfaceRole> role, Optional<Decision<String>> provider, Decision<Boolean> critical) {

  /** What a person decided; it wins over every rule. What is empty, rules decide. */
  public record ManualChoice(
      Optional<InterfaceRole> role, Optional<String> provider, Optional<Boolean> critical) {

    public static final ManualChoice NOTHING =
        new ManualChoice(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
