package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sends the bulks of one lane until every operation has its fate; only failed ones again. */
final class Sender {

  private final BulkEndpoint endpoint;
  private final AnswerSorter sorter;
  private final LaneRetry retry;
  private final BulkMetrics metrics;
  private final RefusalRuns runs;
  private final RequestSize size = new RequestSize();

  /** How much the indices had taken when the latest request was sent. */
  private long sentAfter;

  /**
   * What the senders of all lanes share.
   *
   * @param endpoint where bulk requests go
   * @param sorter says what is answered
   * @param runs what was refused so far
   */
  record Shared(
      BulkEndpoint endpoint, AnswerSorter sorter, RefusalRuns runs, BulkMetrics metrics) {}

  Sender(Shared shared, LaneRetry retry) {
    endpoint = shared.endpoint();
    sorter = shared.sorter();
    runs = shared.runs();
    metrics = shared.metrics();
    this.retry = retry;
  }

  /** Returns when all of {@code bulk} is settled. */
  void send(List<Pending> bulk) throws InterruptedException {
    List<Pending> open = stillOurs(bulk);
    int attempts = 0;
    while (!open.isEmpty()) {
      List<Pending> now = open.subList(0, size.of(open.size()));
      Round round = round(now);
      if (round.trouble().isPresent()) {
        if (round.wasTooMuch(now.size())) {
          size.halve(now.size());
        }
        attempts++;
        metrics.sentAgain(round.open().size());
        retry.pause(round.trouble().get().message(), attempts);
      } else {
        attempts = 0;
        size.grow();
      }
      open = stillOurs(join(round.open(), open.subList(now.size(), open.size())));
    }
    retry.succeeded();
  }

  /**
   * Sends a document by itself, once.
   *
   * @return how long to wait before it is sent again, unless it is settled
   */
  Optional<Duration> send(LoneDocument document) throws InterruptedException {
    List<Pending> open = stillOurs(List.of(document.pending()));
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Round round = round(open);
    if (round.trouble().isEmpty()) {
      send(round.open());
      return Optional.empty();
    }
    Trouble trouble = round.trouble().get();
    document.failed(trouble, runs.taken());
    Optional<Failure.BadData> why = document.hopeless(trouble, endpoint);
    if (why.isPresent()) {
      send(settle(document.pending(), new Fate.Refused(why.get())).stream().toList());
      return Optional.empty();
    }
    metrics.sentAgain(1);
    return Optional.of(retry.begin(trouble.message(), document.attempts()));
  }

  private static List<Pending> join(List<Pending> first, List<Pending> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Settles {@code work}, however often that must be tried. */
  void settle(Work work, Fate fate) throws InterruptedException {
    Optional<Failure> failure = work.settle(fate);
    for (int attempts = 1; failure.isPresent(); attempts++) {
      retry.pause(failure.get(), attempts);
      failure = work.settle(work.withdrawn() ? new Fate.Released() : fate);
    }
  }

  /**
   * Settles {@code pending} and what it has overtaken.
   *
   * @return what it had overtaken and is to be done after all
   */
  private Optional<Pending> settle(Pending pending, Fate fate) throws InterruptedException {
    note(pending, fate);
    Optional<Pending> older = pending.overtaken();
    if (fate instanceof Fate.Refused || fate instanceof Fate.Released) {
      return older;
    }
    while (older.isPresent()) {
      note(older.get(), new Fate.Stale());
      older = older.get().overtaken();
    }
    return Optional.empty();
  }

  /** Settles the work of {@code pending} if this was the last of its operations. */
  private void note(Pending pending, Fate fate) throws InterruptedException {
    metrics.done(pending.operation(), fate);
    Optional<Fate> whole = pending.job().note(fate);
    if (whole.isPresent()) {
      settle(pending.job().work(), whole.get());
      forget(pending.job());
    }
  }

  private void forget(Job job) {
    if (job.work().withdrawn()) {
      runs.released(job.token());
    } else {
      runs.settled(job.token());
    }
  }

  private Round round(List<Pending> open) throws InterruptedException {
    List<Operation> operations = open.stream().map(Pending::operation).toList();
    sentAfter = runs.taken();
    return switch (metrics.timed(operations, endpoint)) {
      case BulkAnswer.Answered(var items) when items.size() == open.size() -> sort(open, items);
      case BulkAnswer.Answered(var items) ->
          Round.failed(
              open,
              new Trouble.NoAnswer(
                  "Elasticsearch gave %d answers to %d operations"
                      .formatted(items.size(), open.size())));
      case BulkAnswer.Lost(String message) -> Round.failed(open, new Trouble.NoAnswer(message));
      case BulkAnswer.Held(String message) -> Round.failed(open, new Trouble.OfIndex(message));
      case BulkAnswer.Rejected(ItemAnswer answer) ->
          switch (sorter.request(open.size(), answer)) {
            case Verdict.TryAgain(Trouble trouble) -> Round.failed(open, trouble);
            case Verdict.Halve _ -> halve(open);
            case Verdict.Stop(var why) -> throw why;
            case Verdict.Settled verdict -> settle(open, List.of(verdict));
            case Verdict.Refused verdict -> settle(open, List.of(verdict));
          };
    };
  }

  private Round sort(List<Pending> open, List<ItemAnswer> answers) throws InterruptedException {
    var verdicts = new ArrayList<Verdict>();
    for (int i = 0; i < open.size(); i++) {
      verdicts.add(sorter.item(open.get(i).operation(), answers.get(i)));
    }
    return settle(open, verdicts);
  }

  private Round settle(List<Pending> open, List<Verdict> verdicts) throws InterruptedException {
    Optional<String> doubt = doubt(open, verdicts);
    var left = new ArrayList<Pending>();
    Optional<Trouble> trouble = doubt.map(Trouble.OfIndex::new);
    for (int i = 0; i < open.size(); i++) {
      Pending pending = open.get(i);
      switch (verdicts.get(i)) {
        case Verdict.Settled(Fate fate) -> settle(pending, fate).ifPresent(left::add);
        case Verdict.Refused _ when doubt.isPresent() -> left.add(pending);
        case Verdict.Refused(_, var why) ->
            settle(pending, new Fate.Refused(why)).ifPresent(left::add);
        case Verdict.Stop(var why) -> throw why;
        case Verdict.TryAgain(Trouble again) -> {
          left.add(pending);
          trouble = trouble.or(() -> Optional.of(again));
        }
        case Verdict.Halve _ ->
            throw new IllegalStateException("An item cannot be halved: " + pending.operation());
      }
    }
    return new Round(left, trouble);
  }

  /** Why not to believe what was refused, if so: then the index is to blame, and not a document. */
  private Optional<String> doubt(List<Pending> open, List<Verdict> verdicts) {
    Set<String> taking = taking(open, verdicts);
    taking.forEach(runs::taken);
    var refusals = new ArrayList<RefusalRuns.Refusal>();
    for (int i = 0; i < open.size(); i++) {
      if (verdicts.get(i) instanceof Verdict.Refused refused) {
        refusals.add(refusal(open.get(i), refused));
      }
    }
    if (refusals.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> obstacle = endpoint.obstacle();
    refusals.removeIf(refusal -> taking.contains(refusal.alias()));
    return obstacle.or(() -> runs.refused(refusals, sentAfter));
  }

  /** The aliases of the indices that took a document: what they refused along with it is bad. */
  private static Set<String> taking(List<Pending> open, List<Verdict> verdicts) {
    return IntStream.range(0, open.size())
        .filter(i -> verdicts.get(i) instanceof Verdict.Settled(Fate.Written _))
        .mapToObj(i -> open.get(i).operation().key().alias())
        .collect(Collectors.toSet());
  }

  private static RefusalRuns.Refusal refusal(Pending pending, Verdict.Refused refused) {
    return new RefusalRuns.Refusal(
        pending.job().token(),
        pending.operation().key().alias(),
        refused.cause(),
        refused.why().message());
  }

  private Round halve(List<Pending> open) throws InterruptedException {
    int middle = open.size() / 2;
    send(open.subList(0, middle));
    send(open.subList(middle, open.size()));
    return Round.DONE;
  }

  private List<Pending> stillOurs(List<Pending> bulk) throws InterruptedException {
    var ours = new ArrayList<Pending>(bulk.size());
    for (Pending pending : bulk) {
      Optional<Pending> next = Optional.of(pending);
      while (next.isPresent() && next.get().job().work().withdrawn()) {
        next = settle(next.get(), new Fate.Released());
      }
      next.ifPresent(ours::add);
    }
    return ours;
  }
}
