package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RectTest {
  private final Rect rect = new Rect(10, 20, 30, 40);

  @Test
  void holdsItsLeftAndTopEdgeButNotItsRightAndBottom() {
    assertThat(rect.contains(10, 20)).isTrue();
    assertThat(rect.contains(39, 59)).isTrue();
    assertThat(rect.contains(40, 20)).isFalse();
    assertThat(rect.contains(10, 60)).isFalse();
    assertThat(rect.contains(9, 20)).isFalse();
  }

  @Test
  void sharesNothingWithOneBesideIt() {
    assertThat(rect.intersect(new Rect(40, 20, 5, 5)).width()).isZero();
    assertThat(rect.intersect(new Rect(0, 0, 15, 25))).isEqualTo(new Rect(10, 20, 5, 5));
    assertThat(rect.intersect(new Rect(100, 100, 5, 5)).height()).isZero();
  }
}
