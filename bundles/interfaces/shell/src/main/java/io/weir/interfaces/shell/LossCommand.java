package io.weir.interfaces.shell;

import io.weir.api.collect.LedgerLine;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.LossAnswer;
import io.weir.library.view.Services;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:loss}. */
@Service
@Command(
    scope = "weir",
    name = "loss",
    description =
        "Shows what was lost where on the way from exporters to stores: in = out + lost"
            + " + waiting")
public final class LossCommand extends WeirCommand<LossAnswer> {

  @Override
  LossAnswer ask(Services services) {
    return LossAnswer.of(services.host().ledger());
  }

  @Override
  void print(LossAnswer answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Place")
            .left("Unit")
            .right("In")
            .right("Out")
            .right("Lost")
            .right("Share")
            .right("Waiting")
            .left("Reasons");
    answer.ledger().forEach(line -> row(table, line));
    table.print(out);
    out.println(answer.result());
  }

  private static void row(TextTable table, LedgerLine line) {
    table.row(
        line.place(),
        line.unit(),
        Quantity.count(line.in()),
        Quantity.count(line.out()),
        Quantity.count(line.lost()),
        line.in() == 0 ? "" : Quantity.percent((double) line.lost() / line.in()),
        Quantity.count(line.waiting()),
        Chosen.counts(line.reasons()));
  }
}
