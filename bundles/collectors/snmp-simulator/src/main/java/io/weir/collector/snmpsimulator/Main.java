package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.Outcome;
import io.weir.collector.snmpsimulator.model.Tree;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Simulates a network until the process is told to end. */
public final class Main {

  private static final int FAILED = 1;
  private static final int WRONG_OPTIONS = 2;
  private static final long REPORT_SECONDS = 10;

  private Main() {}

  /** Prints what it serves, each ten seconds how much it answered, and the sums at the end. */
  public static void main(String[] words) throws InterruptedException {
    if (words.length == 1 && words[0].equals("--help")) {
      System.out.print(CommandLine.USAGE);
      return;
    }
    try {
      CommandLine line = new CommandLine(words);
      run(line, new Simulation(line.simulation(), Main::complain));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_OPTIONS);
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
    }
  }

  private static void complain(String what, Exception why) {
    System.err.println(what + ": " + why);
  }

  private static void run(CommandLine line, Simulation simulation) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(simulation, end)));
    greet(line.simulation(), simulation, System.out);
    if (line.trapsPerSecond() > 0) {
      startLoad(line, simulation, end);
    }
    long before = 0;
    while (!end.await(REPORT_SECONDS, TimeUnit.SECONDS)) {
      long answers = simulation.counters().answers();
      if (answers != before || simulation.traps().sent().sum() > 0) {
        report(simulation, System.out);
      }
      before = answers;
    }
  }

  private static void startLoad(CommandLine line, Simulation simulation, CountDownLatch end) {
    TrapSender sender = simulation.sender(line.trapTarget().orElseThrow());
    TrapLoad load =
        new TrapLoad(
            simulation.network().tree(),
            sender,
            Simulation::now,
            simulation.traps(),
            line.trapsPerSecond());
    Thread thread = new Thread(() -> load.run(() -> end.getCount() > 0), "trap-load");
    thread.setDaemon(true);
    thread.start();
  }

  private static void finish(Simulation simulation, CountDownLatch end) {
    end.countDown();
    try {
      simulation.close();
    } catch (IOException e) {
      System.err.println("not all sockets could be closed: " + e.getMessage());
    }
    report(simulation, System.out);
  }

  private static void greet(SimulationOptions options, Simulation simulation, PrintStream out) {
    Tree tree = simulation.network().tree();
    out.printf(
        Locale.ROOT,
        "%d devices of %d interfaces (%d core, %d aggregation, %d access), %d of them bad, from"
            + " seed %d, at port %d of the addresses from %s on; community %s%n",
        tree.devices(),
        tree.interfaces(),
        tree.cores(),
        tree.aggregations(),
        tree.devices() - tree.cores() - tree.aggregations(),
        simulation.bad(),
        options.network().seed(),
        options.port(),
        address(options.network().firstAddress()),
        options.community());
  }

  private static String address(int number) {
    return (number >>> 24)
        + "."
        + (number >>> 16 & 0xff)
        + "."
        + (number >>> 8 & 0xff)
        + "."
        + (number & 0xff);
  }

  private static void report(Simulation simulation, PrintStream out) {
    AgentCounters counters = simulation.counters();
    long strange = counters.datagrams() - counters.datagrams(Outcome.ANSWERED);
    out.printf(
        Locale.ROOT,
        "%d datagrams received, %d answered with %d variables, %d left unanswered on purpose,"
            + " %d not understood or of a wrong community, %d answers lost; traps: %d sent, %d"
            + " over the cap, %d not taken by the kernel%n",
        counters.datagrams(),
        counters.answers(),
        counters.variables(),
        counters.unanswered(),
        strange,
        counters.answersLost(),
        simulation.traps().sent().sum(),
        simulation.traps().capped().sum(),
        simulation.traps().failed().sum());
  }
}
