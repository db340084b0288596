package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.http.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The effect of every verb: what the README says is what the calls carry. */
class EffectTableTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| (.*) \\| [^|]* \\| ([^|]*) \\|$", Pattern.MULTILINE);
  private static final Pattern VERB = Pattern.compile("`([a-zA-Z]+)(\\([^`]*\\))?`");
  private static final Pattern WORD = Pattern.compile("READ|IDEMPOTENT|ACT");

  @Test
  void readme_saysTheEffectOfEveryVerb_asTheCallsCarryIt() throws IOException {
    assertThat(documented()).isEqualTo(carried());
  }

  /** What the effect of a call hangs on is told in words beside the effect. */
  private static Map<String, Set<Effect>> documented() throws IOException {
    Map<String, Set<Effect>> effects = new TreeMap<>();
    Matcher rows = ROW.matcher(verbsSection());
    while (rows.find()) {
      Set<Effect> said = effects(rows.group(2));
      VERB.matcher(rows.group(1))
          .results()
          .map(verb -> verb.group(1))
          .filter(verb -> !said.isEmpty())
          .forEach(verb -> effects.merge(verb, said, EffectTableTest::both));
    }
    return effects;
  }

  private static Map<String, Set<Effect>> carried() {
    Map<String, Set<Effect>> effects = new TreeMap<>();
    for (VerbTableTest.Row row : VerbTableTest.rows()) {
      effects.merge(row.operation(), Set.of(row.effect()), EffectTableTest::both);
      if (row.operation().equals("downloadFile")) {
        effects.put("downloadFileTo", Set.of(row.effect())); // the same call
      }
    }
    return effects;
  }

  private static Set<Effect> effects(String cell) {
    return WORD.matcher(cell)
        .results()
        .map(word -> Effect.valueOf(word.group()))
        .collect(Collectors.toSet());
  }

  private static Set<Effect> both(Set<Effect> one, Set<Effect> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static String verbsSection() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    return readme.substring(readme.indexOf("## Verbs"), readme.indexOf("## Errors"));
  }
}
