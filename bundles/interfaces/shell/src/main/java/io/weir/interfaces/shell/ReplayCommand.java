package io.weir.interfaces.shell;

import io.weir.api.collect.Collection;
import io.weir.api.collect.ReplayResult;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.library.view.Services;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code weir:replay}. */
@Service
@Command(
    scope = "weir",
    name = "replay",
    description = "Feeds the datagrams of a pcap or pcapng file to the collectors that accept them")
public final class ReplayCommand extends WeirCommand<ReplayCommand.Replayed> {

  @Argument(name = "file", description = "A pcap or pcapng file on Weir's machine", required = true)
  @Completion(FileCompleter.class)
  private String file;

  /**
   * What became of a capture.
   *
   * @param seconds how long it took
   */
  public record Replayed(String file, double seconds, ReplayResult result) {}

  @Override
  Replayed ask(Services services) throws Exception {
    Path capture = Path.of(file).toAbsolutePath();
    if (!Files.isRegularFile(capture) || !Files.isReadable(capture)) {
      throw new IOException("wanted a pcap or pcapng file that Weir may read, got " + capture);
    }
    Collection host = services.host();
    progress().println("Replaying " + capture + ", " + Quantity.bytes(Files.size(capture)) + ".");
    long start = System.nanoTime();
    FutureTask<ReplayResult> replay = new FutureTask<>(() -> host.replay(capture));
    Thread worker = new Thread(replay, "weir-replay");
    worker.setDaemon(true);
    worker.start();
    ReplayResult result = await(replay, start);
    return new Replayed(capture.toString(), seconds(start), result);
  }

  /** Ctrl-C stops the replay as well. */
  private ReplayResult await(FutureTask<ReplayResult> replay, long start) throws Exception {
    while (true) {
      try {
        return replay.get(2, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        progress().printf("… %.0f s%n", seconds(start));
      } catch (InterruptedException e) {
        replay.cancel(true);
        throw e;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }

  @Override
  void print(Replayed replayed, PrintStream out) {
    ReplayResult result = replayed.result();
    out.printf(
        "%s packets in %.1f s: %s datagrams handed to collectors, %s flows decoded from them, %s"
            + " packets skipped.%n",
        Quantity.count(result.packets()),
        replayed.seconds(),
        Quantity.count(result.datagrams()),
        Quantity.count(result.records()),
        Quantity.count(result.skipped()));
  }
}
