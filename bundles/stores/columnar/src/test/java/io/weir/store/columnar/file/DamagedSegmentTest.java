package io.weir.store.columnar.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that ends anywhere, or has any octet changed, gives what is intact and nothing else. */
class DamagedSegmentTest {

  private static final int BLOCK = 20;
  private static final int COMMITS = 4;

  @TempDir Path folder;
  private byte[] unsealed;
  private byte[] sealed;

  /** Four commits of a block each, as a crash leaves them, and as a good end leaves them. */
  @BeforeEach
  void write() throws Exception {
    Path directory = Files.createDirectory(folder.resolve("written"));
    try (FlowLog log = open(directory, new Heard())) {
      for (int commit = 0; commit < COMMITS; commit++) {
        log.append(TestFlows.from((long) commit * BLOCK, BLOCK));
        log.commit();
      }
      unsealed = Files.readAllBytes(segment(directory));
    }
    sealed = Files.readAllBytes(segment(directory));
  }

  @Test
  void aTornFileKeepsWhatWasCommitted() throws Exception {
    long[] ends = commitEnds();
    for (int length = 0; length < unsealed.length; length++) {
      Path directory = directory(Arrays.copyOf(unsealed, length));
      Heard heard = new Heard();
      try (FlowLog log = open(directory, heard)) {
        int at = length;
        int commits = (int) LongStream.of(ends).filter(end -> end <= at).count();
        assertNumbered(commits * BLOCK, TestFlows.all(log), "cut at " + length);
        boolean whole = commits > 0 && ends[commits - 1] == length;
        assertEquals(whole || length == 0, heard.cutOff.isEmpty(), "cut at " + length);
      }
    }
  }

  @Test
  void anyChangedOctetLeavesTheOtherBlocks() throws Exception {
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 0x41;
      Heard heard = new Heard();
      try (FlowLog log = open(directory(changed), heard)) {
        List<FlowRecord> flows = TestFlows.all(log);
        String where = "octet " + at + " of " + sealed.length + ": " + flows.size();
        assertTrue(flows.stream().allMatch(TestFlows::isIntact), where);
        assertTrue(flows.size() >= (COMMITS - 1) * BLOCK, where);
        boolean lost = flows.size() < COMMITS * BLOCK;
        assertTrue(!lost || heard.corrupt.size() == 1, where + heard.corrupt);
      }
    }
  }

  @Test
  void rowsOfADamagedLastCommitAreNamedAsCutOff() throws Exception {
    byte[] changed = unsealed.clone();
    changed[changed.length - 1] ^= 1;
    Heard heard = new Heard();
    try (FlowLog log = open(directory(changed), heard)) {
      assertNumbered((COMMITS - 1) * BLOCK, TestFlows.all(log), "last commit");
      assertFalse(heard.cutOff.isEmpty());
    }
  }

  private long[] commitEnds() {
    long[] ends = new long[COMMITS];
    int found = 0;
    for (int at = 0; at < unsealed.length; ) {
      Frame frame = Frame.parse(Arrays.copyOfRange(unsealed, at, at + Frame.HEADER));
      at += frame.length();
      if (frame.magic() == Frame.COMMIT) {
        ends[found++] = at;
      }
    }
    assertEquals(COMMITS, found);
    return ends;
  }

  private static void assertNumbered(int rows, List<FlowRecord> flows, String where) {
    assertEquals(
        LongStream.range(0, rows).map(i -> rows - 1 - i).boxed().toList(),
        flows.stream().map(flow -> flow.number(FlowField.FLOW_LABEL)).toList(),
        where);
    assertTrue(flows.stream().allMatch(TestFlows::isIntact), where);
  }

  private Path directory(byte[] content) throws Exception {
    Path directory = Files.createDirectories(folder.resolve("damaged"));
    Files.write(directory.resolve("0000000000.flows"), content);
    return directory;
  }

  private static Path segment(Path directory) {
    return directory.resolve("0000000000.flows");
  }

  private static FlowLog open(Path directory, LogListener listener) throws Exception {
    return new FlowLog(LogOptions.in(directory), listener, Clock.systemUTC());
  }
}
