package io.weir.bench.flows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {
  @Test
  void readsWhatAProcessHasUsed() throws IOException, InterruptedException {
    String busyThenIdle = "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo; exec sleep 30";
    Process shell = new ProcessBuilder("sh", "-c", busyThenIdle).start();
    try {
      assertEquals('\n', shell.getInputStream().read());
      Usage usage = new ProcessTree(shell.toHandle()).usage();
      Duration told = shell.info().totalCpuDuration().orElseThrow();
      assertEquals(told.toMillis() / 1e3, usage.cpuSeconds(), 0.05);
      assertTrue(usage.cpuSeconds() > 0);
    } finally {
      shell.destroy();
      shell.waitFor();
    }
  }

  @Test
  void countsChildrenToo() throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-c", "sleep 30 & wait").start();
    try {
      ProcessTree tree = new ProcessTree(shell.toHandle());
      while (shell.descendants().count() == 0) {
        Thread.onSpinWait();
      }
      assertTrue(tree.usage().residentBytes() > 0);
    } finally {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
      shell.waitFor();
    }
  }
}
