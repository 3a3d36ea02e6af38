package rollcall.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import rollcall.fault.UserError;
import rollcall.table.Digest;

/**
 * Where parsed files of one kind lie, and the folder in which they are made before they get their
 * names.
 */
final class CuratedFolder {
  static final String ENDING = ".parquet";

  /** Of a digest that has no name yet. */
  static final String DIGEST_ENDING = ".digest";

  private static final String FRESH = ".fresh";
  private static final int HASH_DIGITS = 8;

  private final Path folder;
  private final String kind;

  private CuratedFolder(Path folder, String kind) {
    this.folder = folder;
    this.kind = kind;
  }

  /** Opens the folder of a kind; what an earlier run left unfinished in it is removed. */
  static CuratedFolder open(Path curated, Kind kind) {
    CuratedFolder opened = new CuratedFolder(curated.resolve(kind.word()), kind.word());
    try {
      var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(opened.folder, mode);
      opened.removeFresh();
      Files.createDirectory(opened.fresh(), mode);
      return opened;
    } catch (IOException e) {
      throw opened.failed(e);
    }
  }

  Path fresh() {
    return folder.resolve(FRESH);
  }

  /** Makes a part file private and durable, and reads back from its footer how many rows it has. */
  static long settle(Path part) throws IOException {
    secure(part);
    // Without these options Hadoop's own configuration is read anew for every file.
    ParquetReadOptions plain = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader footer = ParquetFileReader.open(new LocalInputFile(part), plain)) {
      return footer.getRecordCount();
    }
  }

  private static void secure(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    sync(file);
  }

  /**
   * Gives a settled part file its name, after its digest has got one: a named file is whole.
   *
   * @param digest null where none was made
   */
  Curated publish(RowSource source, ReadResult read, WrittenPart part, Digest digest) {
    try {
      if (digest != null) {
        publish(source, fresh().resolve(part.digest()), digestEnding(digest));
      }
      return new Curated(
          source,
          read.rows(),
          read.leftOut(),
          read.erased(),
          part.rows(),
          part.unusable(),
          read.fault(),
          read.oddities(),
          part.dates(),
          part.reportedDates(),
          read.schools(),
          publish(source, fresh().resolve(part.file()), ENDING));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static String digestEnding(Digest digest) {
    return "." + digest.name() + ENDING;
  }

  /** Where the digest of a curated file lies, if it has one. */
  static String digestOf(String curatedFile, Digest digest) {
    return curatedFile.substring(0, curatedFile.length() - ENDING.length()) + digestEnding(digest);
  }

  /** Makes a file of these bytes. */
  String publish(RowSource source, byte[] content, String ending) throws IOException {
    Path written = fresh().resolve(source.sha256());
    Files.write(written, content);
    secure(written);
    return publish(source, written, ending);
  }

  private String publish(RowSource source, Path written, String ending) throws IOException {
    String name =
        source.sha256() + "-" + source.layout().profileHash().substring(0, HASH_DIGITS) + ending;
    Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return kind + "/" + name;
  }

  /** Ends the work: the names are on disk, and nothing unfinished stays. */
  void close() {
    try {
      sync(folder);
      removeFresh();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void removeFresh() throws IOException {
    if (Files.exists(fresh())) {
      for (Path left : listed(fresh())) {
        Files.delete(left);
      }
      Files.delete(fresh());
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  UserError failed(IOException e) {
    return UserError.environment(
        "Parsed deliveries cannot be written to "
            + folder
            + " ("
            + e.getClass().getSimpleName()
            + "); check free space and permissions and run again.",
        e);
  }
}
