package io.broadsheet.lab.faults;

import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.stack.Ports;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import io.broadsheet.stack.StackListener;
import io.broadsheet.stack.StackSettings;
import io.broadsheet.streams.article.IssueSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Honest pages behind hostile ones, in their partition, and beside a large one, in the others: how
 * long until a search finds them. Two instances of streams share the partitions.
 */
final class DelayTrial {

  private static final int HONEST = 30;
  private static final int BESIDE = 5;

  /** One may fall between two services that have the large page. */
  private static final int IDLE_ROUNDS = 2;

  private static final double BEHIND_SECONDS = 60;
  private static final double BESIDE_SECONDS = 5;
  private static final String PROCESSED = "processed";

  private final TrialSettings settings;
  private final Load load;
  private final IssueSplitter splitter;
  private final Consumer<String> progress;
  private final Map<String, Future<RecordMetadata>> heavy = new TreeMap<>();

  /**
   * How heavy it is.
   *
   * @param pageBytes of each hostile or large page
   * @param busyCores that others keep busy meanwhile
   */
  record Load(int pageBytes, int busyCores) {}

  DelayTrial(TrialSettings settings, Load load, IssueSplitter splitter, Consumer<String> progress) {
    this.settings = settings;
    this.load = load;
    this.splitter = splitter;
    this.progress = progress;
  }

  DelayReport run() throws InterruptedException, IOException, StackException {
    try (Stack stack = start();
        SearchClient search = new SearchClient(stack.addresses().elasticsearch())) {
      var environment =
          new TrialEnvironment(
              "delays-",
              settings.folder().resolve("delays"),
              stack.addresses(),
              stack.addresses().elasticsearch());
      environment.setUp(settings.partitions());
      try (var supervisor = new Supervisor(environment, Launcher.usual(settings.stackHome()));
          var producer = new Poisoner(environment)) {
        supervisor.hire(Role.STREAMS, 1);
        supervisor.hire(Role.STREAMS, 2);
        supervisor.hire(Role.INDEXER, 1);
        return trial(environment, supervisor, new Trying(environment, producer, search));
      }
    }
  }

  private Stack start() throws StackException {
    return Stack.start(
        StackSettings.temporary(settings.stackHome())
            .withPorts(Ports.free())
            .withData(settings.folder().resolve("stack")),
        StackListener.NONE);
  }

  private DelayReport trial(TrialEnvironment environment, Supervisor supervisor, Trying trying)
      throws InterruptedException, IOException {
    var schemas =
        HostileSchemas.of(
            RegistrySerde.client(environment.connections().registry()),
            environment.topics().issues());
    trying.behind("nothing, at the start", BEHIND_SECONDS);
    try (var _ = new BusyCores(load.busyCores())) {
      trying.behind("nothing", BEHIND_SECONDS);
      Map<Integer, Double> usual = trying.beside();
      trying.send(HeavyInput.large(trying.values, load.pageBytes()));
      trying.beside(usual);
      Drain.await(environment, supervisor);
      // Not the same text, which would be a repeat.
      trying.send(HeavyInput.large(trying.values, load.pageBytes() / 10 * 9));
      trying.behind("large page", BEHIND_SECONDS);
      Drain.await(environment, supervisor);
      for (HeavyInput input : HeavyInput.hostile(trying.values, schemas, load.pageBytes())) {
        trying.send(input);
        trying.behind(input.kind(), BEHIND_SECONDS);
      }
    }
    progress.accept("draining");
    Drain.await(environment, supervisor);
    return new DelayReport(
        trying.delays(),
        supervisor.endings().stream().map(ending -> "ended by itself: " + ending).toList());
  }

  /** One environment in which honest pages are sent and waited for. */
  private final class Trying {

    private record Measured(String behind, double seconds, double limit) {}

    private final TrialEnvironment environment;
    private final Poisoner producer;
    private final SearchClient search;
    private final WireValues values;
    private final HonestPages honest;
    private final List<Measured> measured = new ArrayList<>();

    Trying(TrialEnvironment environment, Poisoner producer, SearchClient search) {
      this.environment = environment;
      this.producer = producer;
      this.search = search;
      values = WireValues.of(environment.topics(), environment.connections().registry());
      honest = new HonestPages(environment, values, splitter);
    }

    void send(HeavyInput input) {
      heavy.put(input.kind(), producer.send(input.record(values, 0)));
    }

    /** Thirty honest pages in the partition of the heavy ones. */
    void behind(String what, double limit) throws InterruptedException, IOException {
      Map<String, Integer> pages = honest.send(producer, List.of(0), HONEST);
      add(new Measured(what, longest(honest.awaitSearchable(search, pages)), limit));
    }

    /** The seconds that pages in each other partition take. */
    Map<Integer, Double> beside() throws InterruptedException, IOException {
      List<Integer> others = IntStream.range(1, settings.partitions()).boxed().toList();
      Map<String, Integer> pages = honest.send(producer, others, BESIDE);
      Map<Integer, Double> seconds = new TreeMap<>();
      honest
          .awaitSearchable(search, pages)
          .forEach((page, time) -> seconds.merge(pages.get(page), time, Math::max));
      return seconds;
    }

    /**
     * The most that they take from when a large page is sent until it has gone through everything;
     * those that share its thread must not wait for it either.
     */
    void beside(Map<Integer, Double> usual) throws InterruptedException, IOException {
      var thread = ThreadShare.of(environment);
      Map<Integer, Double> longest = new TreeMap<>();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", environment.servers().kafka()))) {
        var lag = new GroupLag(environment, admin);
        for (int idle = 0; idle < IDLE_ROUNDS; ) {
          beside().forEach((partition, time) -> longest.merge(partition, time, Math::max));
          idle = lag.open().isEmpty() ? idle + 1 : 0;
        }
      }
      longest.forEach(
          (partition, seconds) -> {
            boolean shared = thread.isShared(0, partition);
            add(
                new Measured(
                    "large page beside partition %d, %s thread, more than usual"
                        .formatted(partition, shared ? "its" : "another"),
                    seconds - usual.get(partition),
                    BESIDE_SECONDS));
          });
    }

    List<DelayReport.Delay> delays() throws InterruptedException {
      Map<String, String> fates = fates();
      return measured.stream()
          .map(
              one ->
                  new DelayReport.Delay(
                      one.behind(),
                      fates.getOrDefault(one.behind(), ""),
                      one.seconds(),
                      one.limit()))
          .toList();
    }

    private void add(Measured one) {
      measured.add(one);
      progress.accept("%.1f s behind %s".formatted(one.seconds(), one.behind()));
    }

    private Map<String, String> fates() throws InterruptedException {
      Map<String, String> dead = new HashMap<>();
      environment.read(
          environment.topics().deadLetters(),
          letter ->
              dead.put(
                  DeadLetterCheck.origin(letter),
                  "dead letter: " + DeadLetterCheck.header(letter, HeaderNames.ERROR_REASON)));
      Map<String, String> fates = new HashMap<>();
      for (var sent : heavy.entrySet()) {
        fates.put(sent.getKey(), dead.getOrDefault(Poisoner.origin(sent.getValue()), PROCESSED));
      }
      return fates;
    }

    private static double longest(Map<String, Double> times) {
      return times.values().stream().mapToDouble(time -> time).max().orElse(0);
    }
  }
}
