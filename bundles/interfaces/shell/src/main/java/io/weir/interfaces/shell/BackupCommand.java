package io.weir.interfaces.shell;

import io.weir.api.store.StoreException;
import io.weir.library.view.InventoryBackup;
import io.weir.library.view.Services;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code weir:backup}. */
@Service
@Command(scope = "weir", name = "backup", description = "Writes the inventory to a file")
public final class BackupCommand extends WeirCommand<InventoryBackup.Done> {

  @Argument(name = "file", description = "A file on Weir's machine", required = true)
  @Completion(FileCompleter.class)
  private String file;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  private String store;

  @Override
  InventoryBackup.Done ask(Services services) throws IOException, StoreException {
    return InventoryBackup.save(
        services.inventory(Optional.ofNullable(store)), Path.of(file).toAbsolutePath());
  }

  @Override
  void print(InventoryBackup.Done answer, PrintStream out) {
    answer.entries().forEach((kind, count) -> out.printf("%,10d %s%n", count, kind.name()));
    out.printf("Inventory %s is in %s.%n", answer.store(), answer.file());
  }
}
