package io.weir.api.collect;

import io.weir.api.flow.TemplateInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** How collecting goes: the host's service to shell, REST and metrics. Called from any thread. */
@ProviderType
public interface Collection {

  List<CollectorStatus> collectors();

  List<ExporterStatus> exporters();

  List<TemplateInfo> templates();

  /** In the order of the data's way. */
  List<LedgerLine> ledger();

  List<StageStatus> stages();

  /** How it goes on the way to every store and outlet, in the order in which they came. */
  List<StoreDelivery> deliveries();

  /**
   * Feeds the UDP payloads of a capture to the collectors that accept them, as fast as they take
   * them, from the addresses in the capture. Blocks until all are decoded.
   *
   * @throws IOException if the file cannot be read or is no pcap or pcapng
   */
  ReplayResult replay(Path capture) throws IOException;
}
