package io.weir.collector.snmp.model.classify;

/**
 * What was decided, and by which rule.
 *
 * @param rule the rule's name; {@link #OVERRIDE} where a person said so, {@link #NO_RULE} where no
 *     rule said anything
 */
public record Decision<T>(T value, String rule) {

  public static final String OVERRIDE = "override";
  public static final String NO_RULE = "none";
}
