package io.weir.analysis.trafficmatrix.model.network;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule of the file: what it wants of a direction, and what it says of one that is so.
 *
 * @param conditions all must hold; none hold always
 * @param both whether it says so of the other direction as well
 */
record LinkRule(
    String name,
    List<Condition> conditions,
    Map<Quantity, Double> amounts,
    Set<String> adminGroups,
    Set<String> sharedRisks,
    boolean both) {

  LinkRule {
    conditions = List.copyOf(conditions);
    amounts = Map.copyOf(amounts);
    adminGroups = Set.copyOf(adminGroups);
    sharedRisks = Set.copyOf(sharedRisks);
  }

  boolean holds(LinkSubject subject) {
    return holdsAsIs(subject) || (both && holdsAsIs(subject.back()));
  }

  private boolean holdsAsIs(LinkSubject subject) {
    return conditions.stream().allMatch(condition -> condition.holds(subject));
  }
}
