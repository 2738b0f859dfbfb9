import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the gazetteer of places ({@code places.tsv}) from packages and prints it. README.md beside
 * this file names them and their digests.
 *
 * <p>java -cp text/target/classes:ansj_seg.jar:jackson.jars tools/places/Places.java FOLDER HAND
 * RESOURCES
 */
public final class Places {

  private Places() {}

  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path hand = Path.of(arguments[1]);
    Path resources = Path.of(arguments[2]);
    var words = new Words(resources.resolve("scan/traditional.tsv"));
    var handmade = new Handmade(resources.resolve("entity"));
    List<PlaceRow> rows = new ArrayList<>();
    rows.addAll(new Divisions(folder, hand, words, handmade).rows());
    rows.addAll(new Taiwan(folder, words, handmade).rows());
    rows.addAll(new Cities(folder, hand, words, handmade).rows());
    System.out.println(
        """
        # Places of China and the world, made by tools/places/Places.java; do not edit. Sources and licences: NOTICE.
        # The same columns as the gazetteers by hand, which win over this file.\
        """);
    System.out.println(
        "name\ttype\taliases\tlatitude\tlongitude\tparents\tlevel\tpopulation\tlookups");
    rows.forEach(row -> System.out.println(row.line()));
  }
}
