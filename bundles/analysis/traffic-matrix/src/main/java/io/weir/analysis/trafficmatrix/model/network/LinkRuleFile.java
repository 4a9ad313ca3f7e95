package io.weir.analysis.trafficmatrix.model.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads rules, one a line: {@code NAME: CONDITION, CONDITION -> RESULT, RESULT}. */
final class LinkRuleFile {

  private static final int MOST_RULES = 1_000;
  private static final Pattern RULE =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*:(.*)->(.*)");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*(\\w+)\\s*(~|=|>=|<=)\\s*(/(?:\\\\.|[^/\\\\])*/|[^\\s,/][^\\s,]*)\\s*(?:,|$)");
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final int line;
  private final Map<Quantity, Double> amounts = new EnumMap<>(Quantity.class);
  private final Set<String> adminGroups = new HashSet<>();
  private final Set<String> sharedRisks = new HashSet<>();
  private boolean both;

  private LinkRuleFile(int line) {
    this.line = line;
  }

  static List<LinkRule> read(String text) {
    List<LinkRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String content = lines[i].strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        LinkRuleFile reader = new LinkRuleFile(i + 1);
        LinkRule rule = reader.rule(content);
        if (!names.add(rule.name())) {
          throw reader.wrong("a name that no rule has yet", rule.name());
        }
        rules.add(rule);
        if (rules.size() > MOST_RULES) {
          throw reader.wrong("at most " + MOST_RULES + " rules", "more");
        }
      }
    }
    return rules;
  }

  private LinkRule rule(String content) {
    Matcher matcher = RULE.matcher(content);
    if (!matcher.matches()) {
      throw wrong("NAME: CONDITION, ... -> RESULT, ...", content);
    }
    List<Condition> conditions = conditions(matcher.group(2));
    for (String result : matcher.group(3).split(",", -1)) {
      result(result.strip());
    }
    return new LinkRule(matcher.group(1), conditions, amounts, adminGroups, sharedRisks, both);
  }

  private void result(String result) {
    String[] words = result.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "group" -> adminGroups.add(name(rest));
      case "risk" -> sharedRisks.add(name(rest));
      case "both" -> both = true;
      default -> amount(words[0], rest, result);
    }
  }

  private String name(String text) {
    if (!GROUP.matcher(text).matches()) {
      throw wrong("a name of letters, digits, dots, dashes and underscores", text);
    }
    return text;
  }

  private void amount(String word, String amount, String result) {
    for (Quantity quantity : Quantity.values()) {
      if (quantity.label().equals(word)) {
        amounts.put(quantity, amount(quantity, amount));
        return;
      }
    }
    throw wrong("cost, delay, jitter, loss, capacity, group, risk or both", result);
  }

  private double amount(Quantity quantity, String text) {
    try {
      return quantity.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place() + e.getMessage(), e);
    }
  }

  private List<Condition> conditions(String text) {
    List<Condition> conditions = new ArrayList<>();
    Matcher matcher = CONDITION.matcher(text);
    int at = 0;
    while (at < text.stripTrailing().length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw wrong("FIELD ~ /PATTERN/, FIELD = TEXT or speed >= 10G", text.substring(at).strip());
      }
      conditions.add(condition(field(matcher.group(1)), matcher.group(2), matcher.group(3)));
      at = matcher.end();
    }
    return conditions;
  }

  private Condition condition(LinkSubject.Field field, String operator, String operand) {
    if (field == LinkSubject.Field.SPEED) {
      return speed(operator, operand);
    }
    return switch (operator) {
      case "=" -> new Condition.Equals(field, operand);
      case "~" -> new Condition.Matches(field, pattern(operand));
      default -> throw wrong("~ or = for " + field.label(), operator);
    };
  }

  private Condition speed(String operator, String operand) {
    double speed = amount(Quantity.CAPACITY, operand);
    return switch (operator) {
      case ">=" -> new Condition.SpeedBetween(speed, Double.MAX_VALUE);
      case "<=" -> new Condition.SpeedBetween(0, speed);
      case "=" -> new Condition.SpeedBetween(speed, speed);
      default -> throw wrong(">=, <= or = for speed", operator);
    };
  }

  private LinkSubject.Field field(String name) {
    List<String> labels =
        Arrays.stream(LinkSubject.Field.values()).map(LinkSubject.Field::label).toList();
    int place = labels.indexOf(name);
    if (place < 0) {
      throw wrong("a field of " + labels, name);
    }
    return LinkSubject.Field.values()[place];
  }

  private Pattern pattern(String operand) {
    if (!operand.startsWith("/")) {
      throw wrong("a pattern between slashes", operand);
    }
    String expression = operand.substring(1, operand.length() - 1).replace("\\/", "/");
    try {
      return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw wrong("a regular expression", operand + " (" + e.getDescription() + ")");
    }
  }

  private String place() {
    return "rules, line " + line + ": ";
  }

  private IllegalArgumentException wrong(String wanted, String got) {
    return new IllegalArgumentException(place() + "wanted " + wanted + ", got '" + got + "'");
  }
}
