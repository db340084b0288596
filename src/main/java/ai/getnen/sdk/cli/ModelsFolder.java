package ai.getnen.sdk.cli;

import ai.getnen.sdk.agent.AgentModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The folder beside {@code nen.jar} with the providers' clients, which are ten times its size. They
 * are not on its class path, where each command would open them all: this loads them, and our
 * classes that name theirs, for the one command that needs them.
 */
final class ModelsFolder extends URLClassLoader {
  private static final String NAME = "nen-models";
  private static final String MODELS = "ai.getnen.sdk.cli.ProvidersModel";
  private static final String INTEGRATIONS = "ai.getnen.sdk.integration.";

  private ModelsFolder(List<URL> jars) {
    super(jars.toArray(URL[]::new), ModelsFolder.class.getClassLoader());
  }

  /**
   * Returns what makes a model from the names of its provider and its own, by the folder unless the
   * clients are on the class path.
   *
   * @throws CommandFailure if they are nowhere
   */
  static BiFunction<String, String, AgentModel> models() {
    Path jar = ownJar();
    return Files.isRegularFile(jar) ? beside(jar) : new ProvidersModel();
  }

  private static BiFunction<String, String, AgentModel> beside(Path jar) {
    Path folder = jar.resolveSibling(NAME);
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "The clients of the models' providers are not here: the folder "
              + NAME
              + ", which the build makes in target/, belongs beside "
              + jar
              + ".");
    }
    try {
      return load(new ModelsFolder(jars(jar, folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // ProvidersModel is one
  private static BiFunction<String, String, AgentModel> load(ModelsFolder folder) {
    try {
      var made = Class.forName(MODELS, true, folder).getDeclaredConstructor();
      made.setAccessible(true); // of the same package by name, but of another loader
      return (BiFunction<String, String, AgentModel>) made.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(MODELS + " cannot be loaded", e);
    }
  }

  private static List<URL> jars(Path own, Path folder) throws IOException {
    List<URL> jars = new ArrayList<>(List.of(url(own)));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path file : files) {
        jars.add(url(file));
      }
    }
    return jars;
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  private static Path ownJar() {
    try {
      return Path.of(
          ModelsFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ours that name the clients' classes are found here first, or they would not find those. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.equals(MODELS) && !name.startsWith(INTEGRATIONS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
