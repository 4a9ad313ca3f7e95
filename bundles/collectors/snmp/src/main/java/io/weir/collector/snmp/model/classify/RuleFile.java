package io.weir.collector.snmp.model.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads rules, one a line: {@code NAME: CONDITION, CONDITION -> RESULT, RESULT}. */
final class RuleFile {

  private static final int MOST_RULES = 1_000;
  private static final Pattern RULE =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*:(.*)->(.*)");
  private static final Pattern CONDITION =
      Pattern.compile("\\s*(\\w+)\\s*(~|=|>=|<=)\\s*(/(?:\\\\.|[^/\\\\])*/|[^\\s,/]+)\\s*(?:,|$)");
  private static final Pattern SPEED = Pattern.compile("(\\d{1,6})([KMGT]?)");
  private static final String UNITS = "KMGT";

  private final int line;

  private RuleFile(int line) {
    this.line = line;
  }

  static List<Rule> read(String text) {
    List<Rule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String content = lines[i].strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        RuleFile reader = new RuleFile(i + 1);
        Rule rule = reader.rule(content);
        if (!names.add(rule.name())) {
          throw reader.wrong("a name that no rule has yet", rule.name());
        }
        rules.add(rule);
      }
      if (rules.size() > MOST_RULES) {
        throw new RuleFile(i + 1).wrong("at most " + MOST_RULES + " rules", "more");
      }
    }
    return rules;
  }

  private Rule rule(String content) {
    Matcher matcher = RULE.matcher(content);
    if (!matcher.matches()) {
      throw wrong("NAME: CONDITION, ... -> RESULT, ...", content);
    }
    String name = matcher.group(1);
    if (name.equals(Decision.OVERRIDE) || name.equals(Decision.NO_RULE)) {
      throw wrong("a name other than override and none", name);
    }
    Rule rule = new Rule(name, conditions(matcher.group(2)), none(), none(), none());
    for (String result : matcher.group(3).split(",", -1)) {
      rule = with(rule, result.strip());
    }
    return rule;
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private Rule with(Rule rule, String result) {
    String[] words = result.split("\\s+", 2);
    String rest = words.length > 1 ? words[1].strip() : "";
    return switch (words[0]) {
      case "type" ->
          new Rule(
              rule.name(),
              rule.conditions(),
              Optional.of(role(rest)),
              rule.provider(),
              rule.critical());
      case "provider" ->
          new Rule(
              rule.name(),
              rule.conditions(),
              rule.role(),
              Optional.of(provider(rest)),
              rule.critical());
      case "critical" ->
          new Rule(
              rule.name(),
              rule.conditions(),
              rule.role(),
              rule.provider(),
              Optional.of(critical(rest)));
      default -> throw wrong("type TYPE, provider NAME, critical or critical no", result);
    };
  }

  private InterfaceRole role(String label) {
    return InterfaceRole.parse(label)
        .orElseThrow(() -> wrong("a type of " + Arrays.toString(InterfaceRole.values()), label));
  }

  private String provider(String name) {
    if (name.isEmpty()) {
      throw wrong("provider NAME", "no name");
    }
    return name;
  }

  private boolean critical(String rest) {
    if (!rest.isEmpty() && !rest.equals("no")) {
      throw wrong("critical or critical no", "critical " + rest);
    }
    return rest.isEmpty();
  }

  private List<Condition> conditions(String text) {
    List<Condition> conditions = new ArrayList<>();
    Matcher matcher = CONDITION.matcher(text);
    int at = 0;
    while (at < text.stripTrailing().length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw wrong("FIELD ~ /PATTERN/, FIELD = TEXT or speed >= 10G", text.substring(at).strip());
      }
      conditions.add(condition(matcher.group(1), matcher.group(2), matcher.group(3)));
      at = matcher.end();
    }
    return conditions;
  }

  private Condition condition(String name, String operator, String operand) {
    Subject.Field field = field(name);
    boolean bound = operator.equals(">=") || operator.equals("<=");
    if (bound && field != Subject.Field.SPEED) {
      throw wrong("~ or = for " + name, operator);
    }
    return switch (operator) {
      case ">=" -> new Condition.SpeedBetween(speed(operand), Long.MAX_VALUE);
      case "<=" -> new Condition.SpeedBetween(0, speed(operand));
      case "=" ->
          field == Subject.Field.SPEED
              ? new Condition.SpeedBetween(speed(operand), speed(operand))
              : new Condition.Equals(field, operand);
      default -> new Condition.Matches(field, pattern(operand));
    };
  }

  private Subject.Field field(String name) {
    List<String> labels = Arrays.stream(Subject.Field.values()).map(Subject.Field::label).toList();
    int place = labels.indexOf(name);
    if (place < 0) {
      throw wrong("a field of " + labels, name);
    }
    return Subject.Field.values()[place];
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

  private long speed(String operand) {
    Matcher matcher = SPEED.matcher(operand);
    if (!matcher.matches()) {
      throw wrong("a speed such as 100M or 10G, in bits a second", operand);
    }
    long factor = 1;
    int unit = matcher.group(2).isEmpty() ? -1 : UNITS.indexOf(matcher.group(2));
    for (int i = 0; i <= unit; i++) {
      factor *= 1_000;
    }
    return Long.parseLong(matcher.group(1)) * factor;
  }

  private IllegalArgumentException wrong(String wanted, String got) {
    return new IllegalArgumentException(
        "rules, line " + line + ": wanted " + wanted + ", got '" + got + "'");
  }
}
