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

/** {@code weir:restore}. */
@Service
@Command(
    scope = "weir",
    name = "restore",
    description = "Puts the inventory of a backup into a store: all of it or nothing")
public final class RestoreCommand extends WeirCommand<InventoryBackup.Done> {

  @Argument(name = "file", description = "A file on Weir's machine", required = true)
  @Completion(FileCompleter.class)
  private String file;

  @Option(name = "--store", description = "Which inventory; else that of the highest ranking")
  private String store;

  @Option(name = "--dry-run", description = "Only read the file and say what is in it")
  private boolean trial;

  @Override
  InventoryBackup.Done ask(Services services) throws IOException, StoreException {
    return InventoryBackup.restore(
        services.inventory(Optional.ofNullable(store)),
        Path.of(file).toAbsolutePath(),
        user(),
        trial);
  }

  @Override
  void print(InventoryBackup.Done answer, PrintStream out) {
    answer.entries().forEach((kind, count) -> out.printf("%,10d %s%n", count, kind.name()));
    out.printf(
        answer.applied() ? "%s is in inventory %s.%n" : "%s is whole; inventory %s is as it was.%n",
        answer.file(),
        answer.store());
  }
}
