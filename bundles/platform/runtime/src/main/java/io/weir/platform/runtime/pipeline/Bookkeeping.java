package io.weir.platform.runtime.pipeline;

/** Which places of the ledger a delivery counts in. */
interface Bookkeeping {

  /** Whether what is not delivered by the end is kept for the next time. */
  boolean keepsWhatIsLeft();

  void taken(long rows);

  void stored(long rows);

  void lost(String reason, long rows);

  /** From a queue: what is taken is in the store's place until it is acknowledged. */
  record FromQueue(Account store) implements Bookkeeping {
    @Override
    public boolean keepsWhatIsLeft() {
      return false;
    }

    @Override
    public void taken(long rows) {
      store.in(rows);
    }

    @Override
    public void stored(long rows) {
      store.out(rows);
    }

    @Override
    public void lost(String reason, long rows) {
      store.lost(reason, rows);
    }
  }

  /** From a spool: it waits there until the store has it, and passes the store's place at once. */
  record FromSpool(Account spool, Account store) implements Bookkeeping {
    @Override
    public boolean keepsWhatIsLeft() {
      return true;
    }

    @Override
    public void taken(long rows) {}

    @Override
    public void stored(long rows) {
      spool.out(rows);
      store.passed(rows);
    }

    @Override
    public void lost(String reason, long rows) {
      spool.out(rows);
      store.refused(reason, rows);
    }
  }
}
