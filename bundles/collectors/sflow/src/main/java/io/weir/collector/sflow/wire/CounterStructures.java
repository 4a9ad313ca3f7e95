package io.weir.collector.sflow.wire;

import java.util.Map;
import java.util.Optional;

/** The records of counter samples, fields named as their MIBs and the specifications name them. */
final class CounterStructures {

  private static final Structure GENERIC =
      Structure.of(
          "if_counters",
          "ifIndex U32",
          "ifType U32",
          "ifSpeed U64",
          "ifDirection U32",
          "ifStatus U32",
          "ifInOctets U64",
          "ifInUcastPkts U32",
          "ifInMulticastPkts U32",
          "ifInBroadcastPkts U32",
          "ifInDiscards U32",
          "ifInErrors U32",
          "ifInUnknownProtos U32",
          "ifOutOctets U64",
          "ifOutUcastPkts U32",
          "ifOutMulticastPkts U32",
          "ifOutBroadcastPkts U32",
          "ifOutDiscards U32",
          "ifOutErrors U32",
          "ifPromiscuousMode U32");

  private static final Structure ETHERNET =
      Structure.of(
          "ethernet_counters",
          "dot3StatsAlignmentErrors U32",
          "dot3StatsFCSErrors U32",
          "dot3StatsSingleCollisionFrames U32",
          "dot3StatsMultipleCollisionFrames U32",
          "dot3StatsSQETestErrors U32",
          "dot3StatsDeferredTransmissions U32",
          "dot3StatsLateCollisions U32",
          "dot3StatsExcessiveCollisions U32",
          "dot3StatsInternalMacTransmitErrors U32",
          "dot3StatsCarrierSenseErrors U32",
          "dot3StatsFrameTooLongs U32",
          "dot3StatsInternalMacReceiveErrors U32",
          "dot3StatsSymbolErrors U32");

  private static final Structure VLAN =
      Structure.of(
          "vlan_counters",
          "vlan_id U32",
          "octets U64",
          "ucastPkts U32",
          "multicastPkts U32",
          "broadcastPkts U32",
          "discards U32");

  private static final Structure PROCESSOR =
      Structure.of(
          "processor",
          "5s_cpu U32",
          "1m_cpu U32",
          "5m_cpu U32",
          "total_memory U64",
          "free_memory U64");

  private static final Structure HOST =
      Structure.of(
          "host_descr",
          "hostname STRING",
          "uuid UUID",
          "machine_type U32",
          "os_name U32",
          "os_release STRING");

  private static final Structure ADAPTERS = Structure.of("host_adapters_count", "adapters U32");

  private static final Structure HOST_CPU =
      Structure.of(
          "host_cpu",
          "load_one FLOAT",
          "load_five FLOAT",
          "load_fifteen FLOAT",
          "proc_run U32",
          "proc_total U32",
          "cpu_num U32",
          "cpu_speed U32",
          "uptime U32",
          "cpu_user U32",
          "cpu_nice U32",
          "cpu_system U32",
          "cpu_idle U32",
          "cpu_wio U32",
          "cpu_intr U32",
          "cpu_sintr U32",
          "interrupts U32",
          "contexts U32");

  private static final Structure HOST_MEMORY =
      Structure.of(
          "host_memory",
          "mem_total U64",
          "mem_free U64",
          "mem_shared U64",
          "mem_buffers U64",
          "mem_cached U64",
          "swap_total U64",
          "swap_free U64",
          "page_in U32",
          "page_out U32",
          "swap_in U32",
          "swap_out U32");

  private static final Structure HOST_DISK =
      Structure.of(
          "host_disk_io",
          "disk_total U64",
          "disk_free U64",
          "part_max_used U32",
          "reads U32",
          "bytes_read U64",
          "read_time U32",
          "writes U32",
          "bytes_written U64",
          "write_time U32");

  private static final Structure HOST_NET =
      Structure.of(
          "host_net_io",
          "bytes_in U64",
          "pkts_in U32",
          "errs_in U32",
          "drops_in U32",
          "bytes_out U64",
          "packets_out U32",
          "errs_out U32",
          "drops_out U32");

  private static final Map<Integer, Structure> BY_FORMAT =
      Map.of(
          1, GENERIC,
          2, ETHERNET,
          5, VLAN,
          1001, PROCESSOR,
          2000, HOST,
          2001, ADAPTERS,
          2003, HOST_CPU,
          2004, HOST_MEMORY,
          2005, HOST_DISK,
          2006, HOST_NET);

  private CounterStructures() {}

  static Optional<Structure> of(int format) {
    return Optional.ofNullable(BY_FORMAT.get(format));
  }
}
