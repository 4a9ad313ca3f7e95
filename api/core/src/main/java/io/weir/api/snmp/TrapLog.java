package io.weir.api.snmp;

import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.LedgerLine;
import java.util.List;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/** The notifications that a listener received, and how receiving goes. From any thread. */
@ProviderType
public interface TrapLog {

  /** The listener's, as configured. */
  String name();

  /**
   * What came last, the newest first. How much is kept is bounded in number and in size.
   *
   * @param wanted asked of the newest first, until there are enough
   * @param most 1 or more
   */
  List<Trap> recent(Predicate<Trap> wanted, int most);

  /** How the listener does. */
  CollectorStatus status();

  /** What it refused or lost, by reason; nothing with a count of zero. */
  List<TrapRefusal> refusals();

  /**
   * What became of the notifications, and of the entries that were made of them for the inventory's
   * history.
   */
  List<LedgerLine> ledger();
}
