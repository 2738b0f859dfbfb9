package io.broadsheet.lab.faults;

import io.broadsheet.lab.pages.GeneratedPage;
import io.broadsheet.lab.pages.PageGenerator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * All that is put into one trial. A seed and a number of pages decide on it.
 *
 * @param deliveries pages, then corrections of some of them, in the order in which they come
 * @param refused files that ingest must refuse, each with the word for the reason
 * @param withdrawn files whose issues are withdrawn at the end
 */
record Corpus(
    List<DeliveredFile> deliveries, Map<DeliveredFile, String> refused, List<String> withdrawn) {

  private static final int CORRECTED_ONE_OF = 6;
  private static final int WITHDRAWN_ONE_OF = 25;

  /** The corpus of a seed. */
  static Corpus of(long seed, int pages) {
    var generator = new PageGenerator(seed);
    RandomGenerator random = new SplittableRandom(seed);
    List<DeliveredFile> deliveries = new ArrayList<>();
    List<DeliveredFile> corrections = new ArrayList<>();
    List<String> withdrawn = new ArrayList<>();
    for (GeneratedPage page : generator.pages(pages)) {
      DeliveredFile first = DeliveredFile.of(page.fileName(), page.text());
      deliveries.add(first);
      if (random.nextInt(CORRECTED_ONE_OF) == 0) {
        corrections.add(first.correction(generator.page(page.index(), 2).text()));
      }
      if (random.nextInt(WITHDRAWN_ONE_OF) == 0) {
        withdrawn.add(page.fileName());
      }
    }
    deliveries.addAll(corrections);
    return new Corpus(List.copyOf(deliveries), refusedFiles(), List.copyOf(withdrawn));
  }

  /** All files in the order in which they come, those that must be refused in between. */
  List<DeliveredFile> all() {
    List<DeliveredFile> all = new ArrayList<>(deliveries);
    List<DeliveredFile> bad = List.copyOf(refused.keySet());
    for (int i = 0; i < bad.size(); i++) {
      all.add((i + 1) * deliveries.size() / (bad.size() + 2), bad.get(i));
    }
    return all;
  }

  private static Map<DeliveredFile, String> refusedFiles() {
    byte[] cut = "半个字符在此".getBytes(StandardCharsets.UTF_8);
    byte[] large = new byte[300 * 1024];
    Arrays.fill(large, (byte) 'a');
    Map<DeliveredFile, String> files = new LinkedHashMap<>();
    files.put(file("refused-empty.txt", new byte[0]), "empty");
    files.put(file("refused-binary.txt", new byte[] {1, 0, 2, 0, 0, 0, 7}), "binary");
    files.put(file("refused-cut.txt", Arrays.copyOf(cut, cut.length - 1)), "undecodable");
    files.put(file("refused-large.txt", large), "too-large");
    return files;
  }

  private static DeliveredFile file(String name, byte[] bytes) {
    return new DeliveredFile(name, bytes, Optional.empty());
  }
}
