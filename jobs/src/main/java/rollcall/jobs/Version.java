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

  @Override
  public String[] getVersion() {
    return new String[] {
      "Rollcall " + program(),
      "Spark " + BUILD.getProperty("spark") + ", Java " + Runtime.version().feature()
    };
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
