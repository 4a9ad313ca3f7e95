package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.ResumableFlowStore;
import io.weir.api.store.StoreException;
import io.weir.platform.runtime.spool.Spool;
import io.weir.platform.runtime.spool.Spooled;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An outlet that takes what a spool held, and lets the spool go of what is safe. A store that notes
 * how far it came gets nothing twice; any other may, after a crash, get again what it took since
 * the last commit, or what its server may have lost. Called by the spool's delivering thread,
 * except where said otherwise.
 */
final class SpooledOutlet<T> implements Outlet<Spooled<T>> {

  private final Outlet<T> behind;
  private final Spool<T> spool;
  private final Settling<T> settling;
  private final Notices notices;
  private final Optional<ResumableFlowStore> resumable;
  private OptionalLong stored = OptionalLong.empty();
  private boolean asked;
  private Spooled<T> last;
  private long unsettled;
  private volatile long oldestMillis;

  SpooledOutlet(Outlet<T> behind, Spool<T> spool, Settling<T> settling, Notices notices) {
    this.behind = behind;
    this.spool = spool;
    this.settling = settling;
    this.notices = notices;
    this.resumable =
        behind.component() instanceof ResumableFlowStore store
            ? Optional.of(store)
            : Optional.empty();
    this.asked = resumable.isEmpty();
  }

  @Override
  public String name() {
    return behind.name();
  }

  @Override
  public String kind() {
    return behind.kind();
  }

  @Override
  public String unit() {
    return behind.unit();
  }

  @Override
  public int weight(Spooled<T> item) {
    return item.rows();
  }

  @Override
  public Object component() {
    return behind.component();
  }

  @Override
  public boolean commits() {
    return behind.commits();
  }

  @Override
  public Map<String, Long> write(Spooled<T> item) throws StoreException {
    if (oldestMillis == 0) {
      oldestMillis = item.timeMillis();
    }
    if (!asked) {
      stored = resumable.get().committed(spool.name());
      asked = true;
    }
    boolean has = stored.isPresent() && item.number() <= stored.getAsLong();
    Map<String, Long> leftOut = has ? Map.of() : offer(item);
    taken(item);
    if (!commits()) {
      settle();
    }
    return leftOut;
  }

  private Map<String, Long> offer(Spooled<T> item) throws StoreException {
    try {
      settling.offerAgain(item.number(), behind::write);
      return behind.write(item.item());
    } catch (StoreException e) {
      if (e.kind() == StoreException.Kind.UNAVAILABLE) {
        settling.away();
      }
      throw e;
    }
  }

  private void taken(Spooled<T> item) {
    last = item;
    unsettled += item.rows();
  }

  @Override
  public void commit() throws StoreException {
    if (resumable.isPresent() && (stored.isEmpty() || last.number() > stored.getAsLong())) {
      resumable.get().reached(spool.name(), last.number());
    }
    behind.commit();
    settle();
  }

  /** What was lost goes with the next commit, or at once if none is to come. */
  @Override
  public void lost(Spooled<T> item) {
    boolean commitToCome = commits() && unsettled > 0;
    taken(item);
    if (!commitToCome) {
      settle();
    }
  }

  @Override
  public void lostUncommitted() {
    settle();
  }

  /** A full spool is given room by nothing else: as it takes nothing, nothing more is delivered. */
  @Override
  public void idle() {
    if (spool.isRefusing()) {
      letGo(
          () -> {
            settling.letGo();
            spool.tidy();
          });
    }
  }

  private void settle() {
    spool.delivered(unsettled);
    letGo(() -> settling.taken(last));
    unsettled = 0;
    oldestMillis = 0;
  }

  @FunctionalInterface
  private interface Step {
    void take() throws IOException;
  }

  private void letGo(Step step) {
    try {
      step.take();
    } catch (IOException e) {
      notices.warn(
          "position " + name(), "the spool of " + name() + " cannot note how far it is", e);
    }
  }

  /** When the oldest came that the store was offered and does not have; 0 if it has all. */
  long oldestMillis() {
    return oldestMillis;
  }
}
