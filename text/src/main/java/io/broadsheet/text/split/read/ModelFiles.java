package io.broadsheet.text.split.read;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceModelFile;
import java.io.IOException;
import java.util.Optional;

/** Reads what was learned of pages from data files. */
public final class ModelFiles {

  /** The model of the first pass over a page. */
  public static final String FIRST = "split/parts-first.model";

  /** The model of the second pass. */
  public static final String SECOND = "split/parts-second.model";

  /** The model that chooses between two readings. */
  public static final String CHOICE = "split/reading-choice.model";

  private ModelFiles() {}

  /**
   * What was learned of pages.
   *
   * @param parts reads the units of a page
   * @param choice chooses between its reading and the other one
   */
  public record Models(PartReader parts, ReadingChoice choice) {}

  /**
   * The models of data files; empty if one of them is not there.
   *
   * @throws IllegalStateException if a file is cut off
   */
  public static Optional<Models> find(DataFiles files) {
    Optional<SequenceModel> first = files.find(FIRST).map(ModelFiles::model);
    Optional<SequenceModel> second = files.find(SECOND).map(ModelFiles::model);
    Optional<SequenceModel> choice = files.find(CHOICE).map(ModelFiles::model);
    if (first.isEmpty() || second.isEmpty() || choice.isEmpty()) {
      return Optional.empty();
    }
    PartReader parts = new PartReader(first.get(), second.get());
    return Optional.of(new Models(parts, new ReadingChoice(choice.get())));
  }

  private static SequenceModel model(DataFile file) {
    try {
      return SequenceModelFile.read(file.stream());
    } catch (IOException e) {
      throw new IllegalStateException(file.name() + ": " + e.getMessage(), e);
    }
  }
}
