package io.weir.collector.snmp.model.classify;

import java.util.List;
import java.util.Optional;

/**
 * A rule of the file: what it wants, and what it says of an interface that is so. What it leaves
 * open, later rules may say.
 *
 * @param conditions all must hold; none hold always
 */
record Rule(
    String name,
    List<Condition> conditions,
    Optional<InterfaceRole> role,
    Optional<String> provider,
    Optional<Boolean> critical) {

  Rule {
    conditions = List.copyOf(conditions);
  }

  boolean holds(Subject subject) {
    return conditions.stream().allMatch(condition -> condition.holds(subject));
  }
}
