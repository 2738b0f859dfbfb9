package io.broadsheet.text.split.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelLatticeTest {

  @Test
  void takesTheWayThatIsBestAsAWholeAndNotLineByLine() {
    LabelLattice lattice = new LabelLattice(2);
    lattice.advance();
    lattice.offer(State.OTHER, State.START, 1);
    lattice.offer(State.OTHER, State.TITLE, 2);
    lattice.advance();
    lattice.offer(State.START, State.GO_ON, 5);
    lattice.offer(State.TITLE, State.START, 1);
    assertThat(lattice.best()).containsExactly(Label.START, Label.GO_ON);
  }

  @Test
  void takesWhatIsAddedAtTheEndIntoAccount() {
    LabelLattice lattice = new LabelLattice(1);
    lattice.advance();
    lattice.offer(State.OTHER, State.START, 1);
    lattice.offer(State.OTHER, State.TITLE, 2);
    lattice.add(State.START, 3);
    assertThat(lattice.best()).containsExactly(Label.START);
  }

  @Test
  void givesATitleInTheMiddleOfAParagraphTheLabelOfATitle() {
    LabelLattice lattice = new LabelLattice(3);
    lattice.advance();
    lattice.offer(State.OTHER, State.START, 0);
    lattice.advance();
    lattice.offer(State.START, State.TITLE_IN_PARAGRAPH, 0);
    lattice.advance();
    lattice.offer(State.TITLE_IN_PARAGRAPH, State.GO_ON, 0);
    assertThat(lattice.best()).containsExactly(Label.START, Label.TITLE, Label.GO_ON);
  }

  @Test
  void isEmptyForAPageWithoutLines() {
    assertThat(new LabelLattice(0).best()).isEmpty();
  }
}
