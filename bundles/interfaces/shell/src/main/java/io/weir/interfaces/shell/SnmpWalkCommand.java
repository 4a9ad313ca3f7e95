package io.weir.interfaces.shell;

import io.weir.api.inventory.Device;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.snmp.SnmpException;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.VarBind;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.DeviceCompleter;
import io.weir.interfaces.shell.complete.ObjectNameCompleter;
import io.weir.interfaces.shell.text.ObjectNames;
import io.weir.interfaces.shell.text.TextTable;
import io.weir.library.view.Services;
import io.weir.library.view.network.DeviceFinder;
import io.weir.library.view.network.WalkAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:snmp-walk}. */
@Service
@Command(
    scope = "weir",
    name = "snmp-walk",
    description = "Asks a device's SNMP agent for all it has under an object identifier")
public final class SnmpWalkCommand extends WeirCommand<WalkAnswer> {

  private static final int MOST_SECONDS = 600;

  @Argument(index = 0, name = "device", description = "Its id, name or address", required = true)
  @Completion(DeviceCompleter.class)
  private String device;

  @Argument(index = 1, name = "oid", description = "Such as 1.3.6.1.2.1.1, system or ifHCInOctets")
  @Completion(ObjectNameCompleter.class)
  private String oid = "system";

  @Option(name = "--seconds", description = "How long the agent has, 1 to 600")
  private int seconds = 30;

  @Override
  WalkAnswer ask(Services services) throws IOException, StoreException, InterruptedException {
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "wanted --seconds of 1 to " + MOST_SECONDS + ", got " + seconds);
    }
    Oid root = ObjectNames.oid(oid);
    Device found = DeviceFinder.find(services.openInventory(Optional.empty()), device);
    SnmpAgent agent = services.network().agents().agent(found, Duration.ofSeconds(seconds));
    SnmpTable walked = answered(agent.table(List.of(root)));
    List<WalkAnswer.Line> lines =
        walked.indexes().stream()
            .map(index -> line(new VarBind(root.append(index), walked.cell(index, root).get())))
            .toList();
    if (lines.isEmpty()) {
      lines = answered(agent.get(List.of(root))).stream().map(SnmpWalkCommand::line).toList();
    }
    return new WalkAnswer(found.id(), root.toString(), lines);
  }

  private static <T> T answered(CompletionStage<T> question)
      throws SnmpException, InterruptedException {
    try {
      return question.toCompletableFuture().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SnmpException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static WalkAnswer.Line line(VarBind value) {
    return new WalkAnswer.Line(
        value.name().toString(),
        ObjectNames.name(value.name()),
        value.value().syntax(),
        value.value().toString());
  }

  @Override
  void print(WalkAnswer answer, PrintStream out) {
    for (WalkAnswer.Line line : answer.values()) {
      out.printf(
          "%s = %s: %s%n",
          line.name(),
          line.syntax().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          TextTable.printable(line.value()));
    }
    if (answer.values().isEmpty()) {
      out.println("The agent has nothing under " + answer.oid() + ".");
    }
  }
}
