package io.weir.analysis.trafficmatrix.model.network;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people say of links. Each quality is answered by the first rule that holds and answers it;
 * administrative groups and shared risks are those of all rules that hold.
 */
public final class LinkRules {

  /** Nobody says anything. */
  public static final LinkRules NONE = new LinkRules(List.of());

  private final List<LinkRule> ordered;

  private LinkRules(List<LinkRule> ordered) {
    this.ordered = List.copyOf(ordered);
  }

  /**
   * Reads a file of rules; its form is said at the head of the shipped one.
   *
   * @throws IllegalArgumentException naming the line, what was wanted and what was got
   */
  public static LinkRules parse(String text) {
    return new LinkRules(LinkRuleFile.read(text));
  }

  public int count() {
    return ordered.size();
  }

  /** What is said of one direction of a link. */
  Said of(LinkSubject subject) {
    Map<Quantity, Double> amounts = new EnumMap<>(Quantity.class);
    Set<String> adminGroups = new HashSet<>();
    Set<String> sharedRisks = new HashSet<>();
    for (LinkRule rule : ordered) {
      if (rule.holds(subject)) {
        rule.amounts().forEach(amounts::putIfAbsent);
        adminGroups.addAll(rule.adminGroups());
        sharedRisks.addAll(rule.sharedRisks());
      }
    }
    return new Said(amounts, adminGroups, sharedRisks);
  }

  /** What all rules together say of a link. */
  record Said(Map<Quantity, Double> amounts, Set<String> adminGroups, Set<String> sharedRisks) {

    double or(Quantity quantity, double otherwise) {
      return amounts.getOrDefault(quantity, otherwise);
    }
  }
}
