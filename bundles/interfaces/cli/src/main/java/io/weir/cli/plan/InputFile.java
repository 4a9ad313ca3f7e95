package io.weir.cli.plan;

import io.weir.cli.Console;
import io.weir.library.graph.file.NetworkFileException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files that may be faulty, and names what is wrong with them. */
final class InputFile {

  /** The exit code. */
  static final int UNREADABLE = 1;

  private InputFile() {}

  /** Something that reads a file. */
  interface Reader<T> {
    T read(Path file) throws IOException;
  }

  /** Empty if the file can't be read; the reason is on standard error then. */
  static <T> Optional<T> read(String file, Reader<T> reader, Console console) {
    try {
      return Optional.of(reader.read(Path.of(file)));
    } catch (NetworkFileException e) {
      console.err().println("weir: " + e.getMessage());
    } catch (NoSuchFileException e) {
      console.err().println("weir: " + file + ": No such file or directory");
    } catch (AccessDeniedException e) {
      console.err().println("weir: " + file + ": Permission denied");
    } catch (IOException | InvalidPathException e) {
      console.err().println("weir: " + file + ": " + e.getMessage());
    }
    return Optional.empty();
  }
}
