package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.WidgetState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sorting a list by its heads, and what a program sees of it. */
class SortTest {
  private final Person person = new Person();

  @Test
  void aClickOnAHeadSortsAndASecondOneTheOtherWayRound() {
    person.click("Inventory", "columnheader", "Price");
    assertThat(column("Price").subList(0, 3)).containsExactly("4.95 €", "7.72 €", "7.97 €");
    assertThat(person.value("Inventory", "columnheader", "Price")).isEqualTo("ascending");
    person.click("Inventory", "columnheader", "Price");
    assertThat(column("Price").subList(0, 2)).containsExactly("94.70 €", "94.45 €");
    person.click("Inventory", "columnheader", "In stock");
    assertThat(column("In stock").subList(0, 3)).containsExactly("0", "1", "2");
    assertThat(person.value("Inventory", "columnheader", "Price")).isEmpty();
    person.click("Inventory", "columnheader", "Product");
    assertThat(column("Product")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void theSelectionStaysOnItsRow() {
    person.click(Places.LIST);
    String before = person.inventory().status().text();
    person.chord("return");
    person.click("Inventory", "columnheader", "Product");
    assertThat(person.list().selected()).isNotEqualTo(9);
    assertThat(person.list().isOpened(person.list().selected())).isTrue();
    assertThat(person.inventory().status().text())
        .startsWith(before.replace("Selected", "Opened").substring(0, 20));
  }

  @Test
  void aRowIsClickedWhereItIsSeenAndOneOutOfViewIsNowhere() {
    person.click("Inventory", "row", "SK-1005");
    assertThat(person.list().selectedIndex()).isEqualTo(4);
    assertThat(person.find("Inventory", "row", "SK-1100").bounds().height()).isZero();
    assertThat(person.find("Inventory", "row", "SK-1005").value()).isEqualTo("selected");
    person.desktop().wheel(10, 0);
    person.click("Inventory", "columnheader", "Country");
    assertThat(column("Country").get(0)).isEqualTo("France");
  }

  private List<String> column(String title) {
    return person.find("Inventory", "table", "Goods").children().stream()
        .filter(part -> part.role().equals("row"))
        .map(row -> row.find("cell", title).orElseThrow())
        .map(WidgetState::value)
        .toList();
  }
}
