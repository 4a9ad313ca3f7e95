package io.weir.store.columnar;

import io.weir.api.flow.FlowStore;
import io.weir.store.columnar.file.LogOptions;
import io.weir.store.columnar.query.QueryLimits;
import io.weir.tck.FlowStoreTck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ColumnarFlowStoreTest extends FlowStoreTck {

  @TempDir Path folder;
  private Path directory;

  @Override
  protected FlowStore createStore() throws Exception {
    directory = Files.createTempDirectory(folder, "flows");
    return open();
  }

  private FlowStore open() throws IOException {
    return new ColumnarFlowStore(
        new StoreOptions(LogOptions.in(directory), QueryLimits.standard()));
  }

  @Override
  protected FlowStore reopen(FlowStore used) throws Exception {
    release(used);
    return open();
  }
}
