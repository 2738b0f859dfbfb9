package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends the bulks of one lane until every operation has its fate; only failed ones again. */
final class Sender {

  private final BulkEndpoint endpoint;
  private final AnswerSorter sorter;
  private final LaneRetry retry;
  private final BulkMetrics metrics;
  private final RequestSize size = new RequestSize();

  Sender(BulkEndpoint endpoint, AnswerSorter sorter, LaneRetry retry, BulkMetrics metrics) {
    this.endpoint = endpoint;
    this.sorter = sorter;
    this.retry = retry;
    this.metrics = metrics;
  }

  /** Returns when all of {@code bulk} is settled. */
  void send(List<Pending> bulk) throws InterruptedException {
    List<Pending> open = stillOurs(bulk);
    int attempts = 0;
    while (!open.isEmpty()) {
      List<Pending> now = open.subList(0, size.of(open.size()));
      Round round = round(now);
      if (round.trouble().isPresent()) {
        if (round.open().size() == now.size()) {
          size.halve(now.size());
        }
        attempts++;
        metrics.sentAgain(round.open().size());
        retry.pause(round.trouble().get(), attempts);
      } else {
        attempts = 0;
        size.grow();
      }
      open = stillOurs(join(round.open(), open.subList(now.size(), open.size())));
    }
    retry.succeeded();
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
    }
  }

  /** What one request left open, and what went wrong, if anything. */
  private record Round(List<Pending> open, Optional<String> trouble) {
    static final Round DONE = new Round(List.of(), Optional.empty());

    static Round failed(List<Pending> open, String trouble) {
      return new Round(open, Optional.of(trouble));
    }
  }

  private Round round(List<Pending> open) throws InterruptedException {
    List<Operation> operations = open.stream().map(Pending::operation).toList();
    return switch (metrics.timed(operations, endpoint)) {
      case BulkAnswer.Answered(var items) when items.size() == open.size() -> sort(open, items);
      case BulkAnswer.Answered(var items) ->
          Round.failed(
              open,
              "Elasticsearch gave %d answers to %d operations"
                  .formatted(items.size(), open.size()));
      case BulkAnswer.Lost(String message) -> Round.failed(open, message);
      case BulkAnswer.Rejected(ItemAnswer answer) ->
          switch (sorter.request(open.size(), answer)) {
            case Verdict.TryAgain(String message) -> Round.failed(open, message);
            case Verdict.Halve _ -> halve(open);
            case Verdict.Settled(Fate fate) -> settleAll(open, fate);
            case Verdict.Stop(var why) -> throw why;
          };
    };
  }

  private Round sort(List<Pending> open, List<ItemAnswer> answers) throws InterruptedException {
    var left = new ArrayList<Pending>();
    Optional<String> trouble = Optional.empty();
    for (int i = 0; i < open.size(); i++) {
      Pending pending = open.get(i);
      switch (sorter.item(pending.operation(), answers.get(i))) {
        case Verdict.Settled(Fate fate) -> settle(pending, fate).ifPresent(left::add);
        case Verdict.Stop(var why) -> throw why;
        case Verdict.TryAgain(String message) -> {
          left.add(pending);
          trouble = Optional.of(message);
        }
        case Verdict.Halve _ ->
            throw new IllegalStateException("An item cannot be halved: " + answers.get(i));
      }
    }
    return new Round(left, trouble);
  }

  private Round halve(List<Pending> open) throws InterruptedException {
    int middle = open.size() / 2;
    send(open.subList(0, middle));
    send(open.subList(middle, open.size()));
    return Round.DONE;
  }

  private Round settleAll(List<Pending> open, Fate fate) throws InterruptedException {
    var left = new ArrayList<Pending>();
    for (Pending pending : open) {
      settle(pending, fate).ifPresent(left::add);
    }
    return new Round(left, Optional.empty());
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
