package org.example.file;

import io.weir.api.flow.FlowStore;
import io.weir.tck.FlowStoreTck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileFlowStoreTest extends FlowStoreTck {

  @TempDir Path directory;

  private Path latest;

  @Override
  protected FlowStore createStore() throws IOException {
    latest = Files.createTempFile(directory, "flows", "");
    return new FileFlowStore(latest);
  }

  @Override
  protected FlowStore reopen(FlowStore used) throws IOException {
    return new FileFlowStore(latest);
  }
}
