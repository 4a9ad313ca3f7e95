package io.weir.api.snmp;

import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.LedgerLine;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The notifications that a listener received, and how receiving goes. From any thread. */
@ProviderType
public interface TrapLog {

  /** The listener's, as configured. */
  String name();

  /**
   * What came last, the newest first. How much is kept is bounded in number and in size.
   *
   * @param most 1 or more
   */
  List<Trap> recent(int most);

  /** How the listener does. */
  CollectorStatus status();

  /**
   * What became of the notifications, and of the entries that were made of them for the inventory's
   * history.
   */
  List<LedgerLine> ledger();
}
