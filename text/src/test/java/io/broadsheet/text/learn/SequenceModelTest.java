package io.broadsheet.text.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceModelTest {

  private static final List<String> LABELS = List.of("O", "B", "I");
  private static final SequenceTrainer.Settings SETTINGS =
      new SequenceTrainer.Settings(15, 0.2, 1e-5, 7);

  @Test
  void learnsWhatOnlyTheNeighbourTells() {
    SequenceModel model = train(examples(200, 1));

    for (Example unseen : examples(50, 2)) {
      assertThat(model.label(unseen.rows()).best()).isEqualTo(unseen.labels());
    }
  }

  @Test
  void writesTheSameBytesForTheSameExamples() throws IOException {
    assertThat(bytes(train(examples(50, 1)))).isEqualTo(bytes(train(examples(50, 1))));
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    SequenceModel model = train(examples(200, 1));

    SequenceModel read = SequenceModelFile.read(new ByteArrayInputStream(bytes(model)));

    assertThat(read.labels()).isEqualTo(LABELS);
    for (Example unseen : examples(50, 2)) {
      assertThat(read.label(unseen.rows()).best()).isEqualTo(unseen.labels());
    }
  }

  @Test
  void readsBackAModelOfManyLabels() throws IOException {
    List<String> many = IntStream.range(0, 40).mapToObj(i -> "L" + i).toList();
    FeatureRows rows = new FeatureRows();
    int[] labels = new int[40];
    for (int i = 0; i < labels.length; i++) {
      rows.next();
      rows.add(0, i);
      labels[i] = i;
    }
    SequenceModel model =
        SequenceTrainer.train(many, List.of(new Example(rows, labels)), SETTINGS, _ -> {});

    SequenceModel read = SequenceModelFile.read(new ByteArrayInputStream(bytes(model)));

    assertThat(read.label(rows).best()).isEqualTo(labels);
  }

  @Test
  void refusesAFileThatIsNoModel() throws IOException {
    byte[] whole = bytes(train(examples(20, 1)));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);

    assertThatThrownBy(() -> SequenceModelFile.read(new ByteArrayInputStream(cut)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> SequenceModelFile.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class);
  }

  @Test
  void givesTheProbabilitiesThatCountingAllPathsGives() {
    SequenceModel model = train(examples(5, 3));
    FeatureRows rows = examples(1, 9).getFirst().rows();

    Marginals marginals = model.label(rows).marginals();

    double[][] counted = countPaths(model, rows);
    for (int position = 0; position < rows.length(); position++) {
      for (int label = 0; label < LABELS.size(); label++) {
        assertThat(marginals.of(position, label)).isCloseTo(counted[position][label], within(1e-6));
      }
    }
  }

  @Test
  void neverPutsALabelBehindOneThatForbidsIt() {
    SequenceModel free = train(examples(200, 1));
    SequenceModel bound = free.where((left, right) -> !right.equals("I"));

    for (Example unseen : examples(50, 2)) {
      int[] best = bound.label(unseen.rows()).best();
      assertThat(Arrays.stream(best).skip(1)).doesNotContain(LABELS.indexOf("I"));
    }
  }

  @Test
  void weighsFurtherEvidence() {
    Labelling labelling = train(examples(200, 1)).label(examples(1, 2).getFirst().rows());
    float[] more = new float[labelling.length() * LABELS.size()];
    Arrays.fill(more, 0, LABELS.size(), -100);
    more[1] = 100;

    assertThat(labelling.plus(more).best()[0]).isEqualTo(1);
  }

  @Test
  void keepsTheFeaturesThatAreWanted() {
    FeatureRows rows = examples(1, 2).getFirst().rows();
    int first = rows.hashes().findFirst().orElseThrow();

    FeatureRows kept = rows.keeping(hash -> hash == first);

    assertThat(kept.length()).isEqualTo(rows.length());
    assertThat(kept.hashes()).isNotEmpty().containsOnly(first);
  }

  @Test
  void labelsAnEmptySequenceWithNothing() {
    SequenceModel model = train(examples(5, 3));

    assertThat(model.label(new FeatureRows()).best()).isEmpty();
    assertThat(model.label(new FeatureRows()).marginals()).isNotNull();
  }

  private static SequenceModel train(List<Example> examples) {
    return SequenceTrainer.train(LABELS, examples, SETTINGS, _ -> {});
  }

  private static byte[] bytes(SequenceModel model) throws IOException {
    var out = new ByteArrayOutputStream();
    SequenceModelFile.write(model, out);
    return out.toByteArray();
  }

  /** A "b" begins a span that goes on over every "x"; an "x" without a "b" before it is outside. */
  private static List<Example> examples(int count, long seed) {
    var random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      var rows = new FeatureRows();
      int[] labels = new int[3 + random.nextInt(4)];
      int before = 0;
      for (int i = 0; i < labels.length; i++) {
        String seen = List.of("a", "b", "x", "x").get(random.nextInt(4));
        rows.next();
        rows.add(0, seen);
        rows.add(1, i);
        labels[i] = seen.equals("b") ? 1 : seen.equals("x") && before != 0 ? 2 : 0;
        before = labels[i];
      }
      examples.add(new Example(rows, labels));
    }
    return examples;
  }

  private static double[][] countPaths(SequenceModel model, FeatureRows rows) {
    int width = LABELS.size();
    float[] scores = model.scores(rows);
    double[][] sums = new double[rows.length()][width];
    double total = 0;
    for (int path = 0; path < Math.pow(width, rows.length()); path++) {
      int[] labels = new int[rows.length()];
      int rest = path;
      double score = 0;
      for (int i = 0; i < labels.length; i++) {
        labels[i] = rest % width;
        rest /= width;
        score += scores[i * width + labels[i]];
        score += i == 0 ? model.starts()[labels[0]] : 0;
        score += i == 0 ? 0 : model.transitions()[labels[i - 1] * width + labels[i]];
      }
      total += Math.exp(score);
      for (int i = 0; i < labels.length; i++) {
        sums[i][labels[i]] += Math.exp(score);
      }
    }
    for (double[] position : sums) {
      for (int label = 0; label < width; label++) {
        position[label] /= total;
      }
    }
    return sums;
  }
}
