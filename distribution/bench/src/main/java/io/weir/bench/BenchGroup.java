package io.weir.bench;

import io.weir.bench.flows.FlowsCommand;
import io.weir.bench.generator.GenerateCommand;
import io.weir.bench.outage.OutageCommand;
import io.weir.bench.postgresql.PostgresqlCommand;
import io.weir.bench.snmp.SnmpCommand;
import picocli.CommandLine.Command;

/** What {@code ./weir bench} offers. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure collectors and send them traffic.",
    subcommands = {
      FlowsCommand.class,
      PostgresqlCommand.class,
      OutageCommand.class,
      SnmpCommand.class,
      GenerateCommand.class
    })
final class BenchGroup {}
