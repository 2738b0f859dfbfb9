package io.broadsheet.text.fit;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceModelFile;
import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.split.apart.ApartReader;
import io.broadsheet.text.split.feature.FeatureReader;
import io.broadsheet.text.split.label.Labeller;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.split.mark.Vocabulary;
import io.broadsheet.text.split.read.ModelFiles;
import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.split.write.ReadingWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Fits all that the splitter learns of pages, as the data files that it reads. */
public final class ModelFitter {

  private static final int VARIATIONS_FOR_CHOICE = 1;

  private final ReaderFitter reader;
  private final ChoiceFitter choice;

  /** Fits with the splitter's own vocabulary and weights; {@code log} is told what is done. */
  public ModelFitter(Consumer<String> log) {
    Vocabulary vocabulary = Vocabulary.parse(PageSplitter.defaultVocabulary());
    Weights weights = Weights.parse(PageSplitter.defaultWeights());
    MarkReader marks = new MarkReader(vocabulary);
    FeatureReader features = new FeatureReader(marks, new Labeller(weights));
    ReaderFitter.Settings usual = ReaderFitter.Settings.USUAL;
    ReaderFitter.Settings quick =
        new ReaderFitter.Settings(VARIATIONS_FOR_CHOICE, VARIATIONS_FOR_CHOICE, usual.training());
    reader = new ReaderFitter(features, usual, log);
    choice =
        new ChoiceFitter(
            new ReaderFitter(features, quick, log),
            new ApartReader(marks, vocabulary, weights),
            new ReadingWriter(marks, vocabulary.words("notice")));
  }

  /**
   * The bytes of each file by its name, as {@link DataFiles} has it.
   *
   * @param pages pages to learn from
   * @param compared further pages, from which only the choice between readings learns
   */
  public Map<String, byte[]> fit(List<TrainingPage> pages, List<TrainingPage> compared) {
    ReaderFitter.Models models = reader.fit(pages);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(ModelFiles.FIRST, bytes(models.first()));
    files.put(ModelFiles.SECOND, bytes(models.second()));
    files.put(ModelFiles.CHOICE, bytes(choice.fit(pages, compared)));
    return files;
  }

  /** A splitter that reads with these files. */
  public static PageSplitter splitter(Map<String, byte[]> files) {
    DataFiles all = DataFiles.standard();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      all = all.with(file.getKey(), DataFile.of(file.getKey(), file.getValue()));
    }
    return PageSplitter.with(all);
  }

  private static byte[] bytes(SequenceModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      SequenceModelFile.write(model, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }
}
