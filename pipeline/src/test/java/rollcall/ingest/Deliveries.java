package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Delivered files for tests, and short ways to read them. */
final class Deliveries {
  static final PupilKey KEY =
      PupilKey.of("an invented key for tests alone, 32+".getBytes(StandardCharsets.US_ASCII));

  private Deliveries() {}

  /** What is noted of a row: line, code, column, shape. */
  record Noted(long line, String code, String column, String shape) {}

  static Path file(Path folder, String name, String... lines) {
    return file(folder, name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Recognition recognise(Path file) {
    return new Recogniser(Profiles.shipped()).recognise(file);
  }

  static Recognition.Held held(Path file) {
    Recognition recognition = recognise(file);
    assertThat(recognition).isInstanceOf(Recognition.Held.class);
    return (Recognition.Held) recognition;
  }

  static Recognition.Recognised recognised(Path file) {
    Recognition recognition = recognise(file);
    assertThat(recognition).isInstanceOf(Recognition.Recognised.class);
    return (Recognition.Recognised) recognition;
  }

  /** The file as a source of rows of one kind. */
  static RowSource source(Path file, Kind kind, int no) {
    Layout layout =
        recognised(file).layouts().stream()
            .filter(each -> each.kind() == kind)
            .findFirst()
            .orElseThrow();
    return source(file, layout, no);
  }

  static RowSource source(Path file, Layout layout, int no) {
    try {
      String sha256 = String.format("%064d", no);
      return new RowSource(
          no,
          sha256,
          file.toString(),
          Files.size(file),
          Files.getLastModifiedTime(file).toInstant(),
          layout,
          List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is wrong with the rows of a file. */
  static List<Noted> noted(Path file, Kind kind) {
    List<Noted> noted = new ArrayList<>();
    try (DeliveredRows reader = DeliveredRows.of(source(file, kind, 1), KEY)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        if (row.issue != null) {
          noted.add(new Noted(row.line, row.issue.name(), row.issueColumn, row.shape));
        }
      }
      if (reader.fault() != null) {
        FileFault fault = reader.fault();
        noted.add(
            new Noted(
                fault.line() == null ? 0 : fault.line(),
                fault.code().name(),
                fault.column(),
                null));
      }
      return noted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over each row of a file. */
  static void each(Path file, Kind kind, java.util.function.Consumer<ParsedRow> rows) {
    try (DeliveredRows reader = DeliveredRows.of(source(file, kind, 1), KEY)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        rows.accept(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileFault fault(Path file, Kind kind) {
    try (DeliveredRows reader = DeliveredRows.of(source(file, kind, 1), KEY)) {
      while (reader.next() != null) {
        assertThat(reader.fault()).isNull();
      }
      return reader.fault();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pseudonyms of the pupils of a file, row by row; 0 where the id was refused. */
  static List<Long> pupils(Path file, Kind kind) {
    List<Long> pupils = new ArrayList<>();
    try (DeliveredRows reader = DeliveredRows.of(source(file, kind, 1), KEY)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        pupils.add(row.hasPupil ? row.pupilKey : 0L);
      }
      return pupils;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
