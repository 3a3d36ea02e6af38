package rollcall.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
public final class Version implements IVersionProvider {
  private static final Properties BUILD = read();

  /** The program's version, as {@code 0.1.0}. */
  public static String program() {
    return BUILD.getProperty("version");
  }

  /** The version with what it runs on: {@code 0.1.0, Spark 4.2.0, Java 17}. */
  static String text() {
    return program()
        + ", Spark "
        + BUILD.getProperty("spark")
        + ", Java "
        + Runtime.version().feature();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Rollcall " + text()};
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
