package io.weir.interfaces.shell;

import io.weir.api.flow.TemplateInfo;
import io.weir.interfaces.shell.complete.ExporterCompleter;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.CollectionAnswers;
import io.weir.library.view.Services;
import java.io.PrintStream;
import java.time.Instant;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:templates}. */
@Service
@Command(
    scope = "weir",
    name = "templates",
    description = "Shows the templates of NetFlow v9 and IPFIX and when they were used")
public final class TemplatesCommand extends WeirCommand<CollectionAnswers.Templates> {

  @Argument(name = "exporter", description = "One exporter's address; all where it is not given")
  @Completion(ExporterCompleter.class)
  private String exporter;

  @Override
  CollectionAnswers.Templates ask(Services services) {
    return CollectionAnswers.templates(services.host(), Chosen.exporter(services.host(), exporter));
  }

  @Override
  void print(CollectionAnswers.Templates answer, PrintStream out) {
    TextTable table =
        new TextTable()
            .left("Exporter")
            .left("Protocol")
            .right("Domain")
            .right("Template")
            .left("Kind")
            .right("Records")
            .left("Received")
            .left("Used")
            .left("Elements/octets");
    answer.templates().forEach(template -> row(table, template));
    table.print(out);
    out.println(answer.templates().size() + " templates.");
  }

  private static void row(TextTable table, TemplateInfo template) {
    table.row(
        template.exporter().toString(),
        template.protocol(),
        Long.toString(template.observationDomain()),
        Integer.toString(template.id()),
        template.options() ? "options" : "data",
        Quantity.count(template.records()),
        Quantity.time(template.received()),
        template.used().equals(Instant.EPOCH) ? "never" : Quantity.time(template.used()),
        String.join(" ", template.elements()));
  }
}
