package ai.getnen.sdk.local.virtual;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the inventory lists: the same hundred goods on every desktop. */
final class Goods {
  static final List<Column> COLUMNS =
      List.of(
          new Column("Code", 92, Face.MONO, false),
          new Column("Product", 210, Face.UI, false),
          new Column("In stock", 84, Face.MONO, true),
          new Column("Price", 96, Face.MONO, true),
          new Column("Shelf", 90, Face.UI, false),
          new Column("Supplier", 190, Face.UI, false),
          new Column("Country", 150, Face.UI, false));

  private static final List<String> KINDS =
      List.of(
          "Desk lamp",
          "Notebook A5",
          "Fountain pen",
          "Coffee mug",
          "Backpack",
          "Wall clock",
          "Water bottle",
          "Keyboard",
          "Headphones",
          "Paper tray");
  private static final List<String> COLORS =
      List.of(
          "white",
          "black",
          "navy",
          "moss green",
          "sand",
          "red",
          "sky blue",
          "silver",
          "amber",
          "violet");
  private static final List<String> SUPPLIERS =
      List.of(
          "Nordlys AS",
          "Müller & Söhne",
          "Atelier Dufrêne",
          "Łódź Papier",
          "Αιγαίο ΑΕ",
          "Çelik Ltd.",
          "Tejo Lda.");
  private static final List<String> COUNTRIES =
      List.of("Norway", "Germany", "France", "Poland", "Greece", "Türkiye", "Portugal");

  private Goods() {}

  static List<List<String>> rows() {
    return IntStream.range(0, KINDS.size() * COLORS.size()).mapToObj(Goods::row).toList();
  }

  private static List<String> row(int index) {
    int supplier = index * 5 % SUPPLIERS.size();
    int cents = 495 + index * 7919 % 9000;
    return List.of(
        "SK-" + (1001 + index),
        KINDS.get(index % KINDS.size()) + ", " + COLORS.get(index / KINDS.size()),
        Integer.toString(index * 37 % 240),
        String.format(Locale.ROOT, "%d.%02d €", cents / 100, cents % 100),
        "" + (char) ('A' + index % 6) + "-" + (1 + index % 24),
        SUPPLIERS.get(supplier),
        COUNTRIES.get(supplier));
  }
}
