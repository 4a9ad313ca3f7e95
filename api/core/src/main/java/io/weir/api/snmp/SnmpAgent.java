package io.weir.api.snmp;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One device's agent, as a poller may ask it within one round. The host chooses version,
 * credentials, size and pace of the requests, and gives up at the round's deadline. From any
 * thread; nothing here blocks. Stages complete on a thread of the host, which must not be blocked;
 * exceptionally with an {@link SnmpException}, if the agent did not answer or not sensibly.
 */
@ProviderType
public interface SnmpAgent {

  /**
   * Asks for instances.
   *
   * @return those that the agent has, in the order asked for
   */
  CompletionStage<List<VarBind>> get(List<Oid> instances);

  /**
   * Walks columns of one table together, to the end of each. A walk that does not move on, or does
   * not end within the host's limits, completes exceptionally.
   */
  CompletionStage<SnmpTable> table(List<Oid> columns);
}
