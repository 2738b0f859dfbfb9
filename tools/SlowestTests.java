import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints the slowest test classes of the last build, from the reports of Surefire and Failsafe. */
final class SlowestTests {

  private static final int SHOWN = 10;
  private static final Pattern SUITE =
      Pattern.compile("<testsuite [^>]*?name=\"([^\"]+)\" time=\"([0-9.,]+)\"");

  private SlowestTests() {}

  private record Suite(String name, double seconds) {}

  public static void main(String... arguments) throws IOException {
    List<Suite> suites = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]), 4)) {
      for (Path report : files.filter(SlowestTests::isReport).toList()) {
        Matcher suite = SUITE.matcher(Files.readString(report));
        if (suite.find()) {
          suites.add(
              new Suite(suite.group(1), Double.parseDouble(suite.group(2).replace(",", ""))));
        }
      }
    }
    System.out.println("Slowest test classes:");
    suites.stream()
        .sorted(Comparator.comparingDouble(Suite::seconds).reversed())
        .limit(SHOWN)
        .forEach(suite -> System.out.printf("%8.1f s  %s%n", suite.seconds(), suite.name()));
  }

  private static boolean isReport(Path file) {
    return file.getFileName().toString().matches("TEST-.*\\.xml")
        && file.getParent().getFileName().toString().matches("(surefire|failsafe)-reports");
  }
}
