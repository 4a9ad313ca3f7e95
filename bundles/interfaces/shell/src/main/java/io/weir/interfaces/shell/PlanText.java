package io.weir.interfaces.shell;

import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.planning.OutcomeLine;
import io.weir.library.view.planning.PlanDocument;
import io.weir.library.view.planning.PlanLine;
import io.weir.library.view.planning.PromiseLine;
import io.weir.library.view.planning.TrafficLine;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as people read it. */
final class PlanText {

  /** So many links and demands, unless told. */
  static final int FEW = 10;

  private final PlanDocument document;
  private final int links;
  private final int demands;

  /**
   * @param links the most that are shown
   * @param demands the most that are shown
   */
  PlanText(PlanDocument document, int links, int demands) {
    this.document = document;
    this.links = links;
    this.demands = demands;
  }

  void print(PrintStream out) {
    heading(out);
    document.traffic().ifPresent(traffic -> traffic(traffic, out));
    document
        .plan()
        .utilisation()
        .ifPresent(promise -> promise("Largest utilisation", promise, out));
    document
        .objective()
        .filter(promise -> !document.plan().goal().toString().equals("utilisation"))
        .ifPresent(promise -> plain("Sum of " + document.plan().goal(), promise, out));
    document.plan().outcome().ifPresent(outcome -> outcome(outcome, out));
    costs(out);
    links(out);
    demands(out);
  }

  private void heading(PrintStream out) {
    PlanLine plan = document.plan();
    out.printf(
        "Plan %d is %s%s; asked for by %s at %s%s.%n",
        plan.id(),
        plan.state(),
        plan.optimizer().map(name -> ", by " + name).orElse(""),
        plan.author(),
        Quantity.time(plan.time()),
        document.comment().isEmpty() ? "" : ": " + document.comment());
    if (!plan.changes().isEmpty()) {
      out.println("Assumed: " + String.join(", ", plan.changes()));
    }
    if (!plan.text().isEmpty()) {
      out.println(plan.text());
    }
    if (document.topologyVersion().isPresent() && !plan.current()) {
      out.println("The network is not what this was made for.");
    }
  }

  private static void traffic(TrafficLine traffic, PrintStream out) {
    out.printf(
        "Traffic: %s in %s demands from %s to %s, confidence %s.%n",
        Quantity.bitRate(traffic.volume()),
        Quantity.count(traffic.demands()),
        Quantity.time(traffic.from()),
        Quantity.time(traffic.to()),
        Quantity.percent(traffic.confidence()));
    traffic.notes().forEach(note -> out.println("  " + note));
  }

  private static void promise(String what, PromiseLine promise, PrintStream out) {
    out.printf(
        "%s: %s today, %s by this plan; no routing is below %s%s.%n",
        what,
        Quantity.percent(promise.before()),
        Quantity.percent(promise.planned()),
        Quantity.percent(promise.bound()),
        promise
            .gap()
            .map(gap -> String.format(Locale.ROOT, " (gap %.2f %%)", 100 * gap))
            .orElse(""));
  }

  private static void plain(String what, PromiseLine promise, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s: %.6g today, %.6g by this plan, %.6g at best.%n",
        what,
        promise.before(),
        promise.planned(),
        promise.bound());
  }

  private void outcome(OutcomeLine outcome, PrintStream out) {
    out.printf(
        "Measured since: %s on %s, %s promised, %s before: regret %+.1f points.%n",
        Quantity.percent(outcome.measured()),
        outcome.link(),
        Quantity.percent(outcome.promised()),
        Quantity.percent(outcome.before()),
        100 * outcome.regret());
    if (outcome.worse()) {
      out.println("It is worse than before: weir:plan-rollback " + document.plan().id());
    }
  }

  private void costs(PrintStream out) {
    if (document.costs().isEmpty()) {
      return;
    }
    TextTable table = new TextTable().left("Link").right("Cost").right("Cost today");
    document.costs().stream()
        .limit(links)
        .forEach(cost -> table.row(cost.label(), plain(cost.after()), plain(cost.before())));
    table.print(out);
    more(document.costs().size(), links, "costs", out);
  }

  private void links(PrintStream out) {
    if (document.links().isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable().left("Link").right("Load").right("Utilisation").right("Today");
    document.links().stream()
        .limit(links)
        .forEach(
            link ->
                table.row(
                    link.label(),
                    Quantity.bitRate(link.load()),
                    Quantity.percent(link.utilisation()),
                    Quantity.percent(link.utilisationBefore())));
    table.print(out);
    more(document.links().size(), links, "links", out);
  }

  private void demands(PrintStream out) {
    if (document.demands().isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable().left("From").left("To").right("Volume").left("Way of").right("Routes");
    document.demands().stream()
        .limit(demands)
        .forEach(
            demand ->
                table.row(
                    demand.from(),
                    demand.to(),
                    Quantity.bitRate(demand.volume()),
                    demand.waypoints().stream().collect(Collectors.joining(", ")),
                    Quantity.count(demand.routes().size())));
    table.print(out);
    more(document.demands().size(), demands, "demands", out);
  }

  private void more(int all, int shown, String what, PrintStream out) {
    if (all > shown) {
      out.printf(
          "%s %s in all: weir:plan-show --%s N %d%n",
          Quantity.count(all), what, what.equals("demands") ? what : "links", document.plan().id());
    }
  }

  private static String plain(double cost) {
    return cost == Math.rint(cost) ? String.valueOf((long) cost) : String.valueOf(cost);
  }
}
