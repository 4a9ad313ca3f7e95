package org.example.file;

import io.weir.api.flow.FlowStore;
import io.weir.tck.FlowStoreTck;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileFlowStoreTest extends FlowStoreTck {

  @TempDir Path directory;

  @Override
  protected FlowStore createStore() throws IOException {
    return new FileFlowStore(directory.resolve("flows"));
  }

  @Override
  protected FlowStore reopen(FlowStore old) throws IOException {
    return createStore();
  }
}
