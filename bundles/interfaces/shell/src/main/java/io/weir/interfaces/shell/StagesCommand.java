package io.weir.interfaces.shell;

import io.weir.api.collect.StageStatus;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.CollectionAnswers;
import io.weir.library.view.Services;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:stages}. */
@Service
@Command(
    scope = "weir",
    name = "stages",
    description = "Shows the pipeline: enrichers and outlets, their queues and failures")
public final class StagesCommand extends WeirCommand<CollectionAnswers.Stages> {

  @Override
  CollectionAnswers.Stages ask(Services services) {
    return CollectionAnswers.stages(services.host());
  }

  @Override
  void print(CollectionAnswers.Stages answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Stage")
            .left("Kind")
            .right("Batches")
            .right("Flows")
            .right("Failed batches")
            .right("Queue")
            .right("Dropped flows")
            .left("State");
    answer.stages().forEach(stage -> row(table, stage));
    table.print(out);
    if (answer.stages().isEmpty()) {
      out.println("The pipeline has no stages.");
    }
  }

  private static void row(TextTable table, StageStatus stage) {
    table.row(
        stage.name(),
        stage.kind(),
        Quantity.count(stage.batches()),
        Quantity.count(stage.records()),
        Quantity.count(stage.failures()),
        stage.capacity() == 0 ? "" : stage.queued() + " of " + stage.capacity() + " batches",
        Quantity.count(stage.dropped()),
        stage.state());
  }
}
