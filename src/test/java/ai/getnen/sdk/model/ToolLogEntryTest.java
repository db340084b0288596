package ai.getnen.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToolLogEntryTest {
  @Test
  void entry_that_is_an_object_has_fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("tool", "computer");
    fields.put("text", null);
    assertThat(new ToolLogEntry(fields).fields()).isEqualTo(fields);
  }

  @Test
  void any_other_entry_has_none() {
    for (Object value : new Object[] {"line", 7, true, List.of("a"), null}) {
      assertThat(new ToolLogEntry(value).fields()).isEmpty();
      assertThat(new ToolLogEntry(value).value()).isEqualTo(value);
      assertThat(new ToolLogEntry(value)).hasToString("ToolLogEntry[]");
    }
  }

  @Test
  void text_form_names_fields_without_their_content() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("tool", "hunter1");
    fields.put("params", Map.of("text", "hunter2"));
    assertThat(new ToolLogEntry(fields)).hasToString("ToolLogEntry[tool, params]");
  }

  @Test
  void session_tells_no_link() {
    SessionInfo session = new SessionInfo("https://viewer/?token=hunter2", true, false);
    Desktop desktop =
        new Desktop(
            "dsk_1", "running", null, null, null, null, null, session, null, null, null, null);
    assertThat(session).hasToString("SessionInfo[active=true, interactive=false]");
    assertThat(desktop.toString()).contains("dsk_1").doesNotContain("hunter2");
  }
}
