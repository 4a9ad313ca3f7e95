package io.weir.library.view.planning;

import io.weir.api.planning.NetworkChange;
import io.weir.api.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what might be otherwise in a network: {@code link X down}, {@code node N up}, {@code risk R
 * down}, {@code cost of L = 30}, {@code capacity of L = 40G}, {@code demand A -> B x 2}, {@code
 * demand A -> B = 3G}, {@code demands x 1.5}.
 */
public final class ChangeReader {

  /** The ways to say it. */
  public static final String FORMS =
      "link X down|up, node N down|up, risk R down, cost of L = 30, capacity of L = 40G, demand A to B"
          + " x 2, demand A to B = 3G, demands x 1.5";

  private static final int LONGEST = 4000;
  private static final String ARROW = "\\s*(?:->|→|\\sto\\s)\\s*";
  private static final String TIMES = "\\s*[x×*]\\s*";

  private record Form(Pattern pattern, Function<Matcher, NetworkChange> reader) {}

  private final TopologyNames names;
  private final List<Form> forms =
      List.of(
          form("link (.+) (down|up)", m -> new NetworkChange.LinkState(link(m), isUp(m))),
          form("node (.+) (down|up)", m -> new NetworkChange.NodeState(node(m, 1), isUp(m))),
          form("risk (.+) down", m -> new NetworkChange.RiskDown(m.group(1))),
          form(
              "cost of (.+?)\\s*=\\s*(.+)",
              m -> new NetworkChange.CostOf(link(m), Amounts.number("a cost", m.group(2)))),
          form(
              "capacity of (.+?)\\s*=\\s*(.+)",
              m -> new NetworkChange.CapacityOf(link(m), capacity(m.group(2)))),
          form(
              "demand (.+?)" + ARROW + "(.+?)\\s*=\\s*(.+)",
              m ->
                  new NetworkChange.DemandOf(
                      node(m, 1), node(m, 2), Amounts.rate("a demand", m.group(3)))),
          form(
              "demand (.+?)" + ARROW + "(\\S.*?)" + TIMES + "([0-9].*)",
              m -> new NetworkChange.DemandTimes(node(m, 1), node(m, 2), factor(m.group(3)))),
          form(
              "(?:all )?demands" + TIMES + "(.+)",
              m -> new NetworkChange.AllDemandsTimes(factor(m.group(1)))));

  public ChangeReader(Topology topology) {
    names = new TopologyNames(topology);
  }

  /**
   * Reads changes, with commas or semicolons between them.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public List<NetworkChange> read(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "wanted changes of at most %d characters, got %d".formatted(LONGEST, text.length()));
    }
    return Arrays.stream(text.split("[,;]", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(this::one)
        .toList();
  }

  private NetworkChange one(String text) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      if (matcher.matches()) {
        return form.reader().apply(matcher);
      }
    }
    throw new IllegalArgumentException("wanted a change as " + FORMS + ", got '" + text + "'");
  }

  private static Form form(String pattern, Function<Matcher, NetworkChange> reader) {
    return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reader);
  }

  private String link(Matcher matcher) {
    return names.linkId(matcher.group(1).strip());
  }

  private String node(Matcher matcher, int group) {
    return names.nodeId(matcher.group(group).strip());
  }

  private static boolean isUp(Matcher matcher) {
    return matcher.group(2).equalsIgnoreCase("up");
  }

  private static double factor(String text) {
    return Amounts.number("a factor", text);
  }

  private static double capacity(String text) {
    return Optional.of(Amounts.rate("a capacity", text))
        .filter(rate -> rate > 0)
        .orElseThrow(
            () -> new IllegalArgumentException("wanted a capacity above 0, got '" + text + "'"));
  }
}
