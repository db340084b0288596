package ai.getnen.sdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, and the commit if it was built from a clone. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String commit = property("/ai/getnen/sdk/cli/commit.properties", "commit");
    String version = property("/ai/getnen/sdk/version.properties", "version");
    return new String[] {"nen " + version + (commit.isEmpty() ? "" : " (" + commit + ")")};
  }

  private static String property(String resource, String name) {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream(resource)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(name, "");
  }
}
