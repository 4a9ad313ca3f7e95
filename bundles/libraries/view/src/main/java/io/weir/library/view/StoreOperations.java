package io.weir.library.view;

import io.weir.api.store.CheckedStore;
import io.weir.api.store.RetainingStore;
import io.weir.api.store.Retention;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What an operator asks of stores themselves. */
public final class StoreOperations {

  private static final Map<String, String> CHECK_UNITS =
      Map.of("write", "s", "read", "s", "remove", "s");
  private static final Map<String, String> RETENTION_UNITS =
      Map.of("age", "s", "maxBytes", "By", "bytes", "By");

  private StoreOperations() {}

  /** A probe's way to a store and back. */
  public record Checked(
      Map<String, String> units,
      String store,
      Duration write,
      Duration read,
      Optional<Duration> remove) {}

  /** What stores are to keep, and what they hold. */
  public record Retained(Map<String, String> units, List<Holding> stores) {}

  /**
   * What one store is to keep, and what it holds.
   *
   * @param age of the oldest, where that is limited
   * @param maxBytes where that is limited
   */
  public record Holding(
      String name,
      Optional<Duration> age,
      Optional<Long> maxBytes,
      long rows,
      long bytes,
      Optional<Instant> oldest) {}

  /** Tries a store with a probe. */
  public static Checked check(Services services, String name) throws StoreException {
    CheckedStore store = one(services.stores(CheckedStore.class), CheckedStore::name, name);
    StoreCheck check = store.check();
    return new Checked(CHECK_UNITS, name, check.write(), check.read(), check.remove());
  }

  /**
   * What stores are to keep, after they let go of what is beyond it where that is asked for.
   *
   * @param name one store, or all
   */
  public static Retained retention(Services services, Optional<String> name, boolean apply)
      throws StoreException {
    List<RetainingStore> stores = services.stores(RetainingStore.class);
    if (name.isPresent()) {
      stores = List.of(one(stores, RetainingStore::name, name.get()));
    }
    List<Holding> holdings = new ArrayList<>();
    for (RetainingStore store : stores) {
      if (apply) {
        store.retain();
      }
      holdings.add(holding(store.retention(), store.status()));
    }
    return new Retained(RETENTION_UNITS, holdings);
  }

  private static Holding holding(Retention retention, StoreStatus status) {
    return new Holding(
        status.name(),
        retention.age(),
        retention.bytes().isPresent()
            ? Optional.of(retention.bytes().getAsLong())
            : Optional.empty(),
        status.rows(),
        status.bytes(),
        status.oldest());
  }

  private static <S> S one(List<S> stores, Function<S, String> nameOf, String wanted) {
    return stores.stream()
        .filter(store -> nameOf.apply(store).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted one of %s, got '%s'"
                        .formatted(stores.stream().map(nameOf).toList(), wanted)));
  }
}
