import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the layout of all Java files as google-java-format has it: {@code check} fails and names
 * the files that differ, {@code apply} rewrites them. Run by the build.
 */
final class Layout {

  private Layout() {}

  public static void main(String... args) throws IOException {
    boolean apply = args[0].equals("apply");
    var command =
        new ArrayList<>(
            apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .map(Path::toString)
          .sorted()
          .forEach(command::add);
    }
    if (!apply) {
      System.out.println("Checking layout; `mvn -N process-sources -Dlayout=apply` mends it.");
    }
    Main.main(command.toArray(String[]::new));
  }
}
