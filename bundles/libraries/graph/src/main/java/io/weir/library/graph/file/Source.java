package io.weir.library.graph.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The octets of a file, unpacked if they were gzipped, bounded, with its name for messages. */
final class Source {

  /** The most octets that are read; a hundred thousand nodes with all their attributes fit. */
  static final int LARGEST = 64 << 20;

  private final String name;
  private final byte[] content;

  Source(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  static Source of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      throw new NetworkFileException(name + ": wanted a file, got a directory");
    }
    if (!Files.isRegularFile(file)) {
      throw new NetworkFileException(name + ": wanted a file, found none at " + file);
    }
    if (Files.size(file) > LARGEST) {
      throw new NetworkFileException(
          "%s: wanted at most %d octets, got %d".formatted(name, LARGEST, Files.size(file)));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new Source(name, read(name, unpacked(in)));
    } catch (ZipException | EOFException e) {
      throw new NetworkFileException(
          name + ": wanted whole gzipped data, got " + e.getMessage(), e);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static byte[] read(String name, InputStream in) throws IOException {
    byte[] content = in.readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      throw new NetworkFileException(
          name + ": wanted at most " + LARGEST + " octets unpacked, got more");
    }
    return content;
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  /** The text from the first character that is no space on, a few hundred octets of it. */
  String start() {
    int length = Math.min(content.length, 4096);
    String start = new String(content, 0, length, StandardCharsets.UTF_8).strip();
    return start.startsWith("\uFEFF") ? start.substring(1).strip() : start;
  }

  /** The whole as UTF-8, without a byte order mark. */
  String text() throws NetworkFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new NetworkFileException(name + ": wanted text in UTF-8, got other octets", e);
    }
  }

  /** A mistake at a line. */
  NetworkFileException mistake(int line, String sentence) {
    return new NetworkFileException(name + " line " + line + ": " + sentence);
  }
}
