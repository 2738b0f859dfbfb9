package io.broadsheet.ingest;

import io.broadsheet.ingest.file.Listing;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.file.SourceTree;
import io.broadsheet.ingest.issue.IssueClaims;
import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.issue.UnreadIssue;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.ingest.replay.Pace;
import io.broadsheet.ingest.replay.Schedule;
import io.broadsheet.ingest.watch.FolderWatch;
import io.broadsheet.runtime.command.StopSignal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Goes through the files: once, again and again, or as they come. */
final class Rounds {

  private static final Duration LOOK_FOR_STOP = Duration.ofMillis(200);
  private static final Duration PAUSE_WITHOUT_FILES = Duration.ofSeconds(1);

  private final SourceTree tree;
  private final IssueReader reader;
  private final Dispatch dispatch;
  private final IngestListener listener;
  private final StopSignal stop;
  private final List<SourceFile> refused = new ArrayList<>();

  Rounds(
      SourceTree tree,
      Sources sources,
      Dispatch dispatch,
      IngestListener listener,
      StopSignal stop) {
    this.tree = tree;
    this.reader = new IssueReader(sources);
    this.dispatch = dispatch;
    this.listener = listener;
    this.stop = stop;
  }

  void once(Mode.Once mode) throws InterruptedException {
    round(mode.pace());
  }

  void loop(Mode.Loop mode) throws InterruptedException {
    while (!stop.isRequested()) {
      int files = round(mode.pace());
      if (files == 0) {
        stop.await(PAUSE_WITHOUT_FILES.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  void watch(Mode.Watch mode) throws InterruptedException {
    var claims = new IssueClaims();
    var schedule = new Schedule(mode.pace(), System.nanoTime());
    try (FolderWatch folders = new FolderWatch(tree, mode.watch())) {
      while (!stop.isRequested()) {
        dispatch.check();
        refused.clear();
        take(folders.await(LOOK_FOR_STOP), claims, schedule);
        folders.again(refused);
      }
    }
  }

  private int round(Pace pace) throws InterruptedException {
    Listing listing = tree.list();
    listener.on(new IngestEvent.Found(listing.files().size() + listing.refusals().size()));
    listener.on(new IngestEvent.Unmatched(listing.unmatched()));
    listing.refusals().forEach(dispatch::refuse);
    List<UnreadIssue> drafts = drafts(listing.files(), new IssueClaims());
    var schedule = new Schedule(pace, System.nanoTime());
    for (UnreadIssue draft : inOrder(drafts, pace)) {
      if (!isTurn(schedule, draft)) {
        break;
      }
      dispatch.send(draft);
    }
    return drafts.size();
  }

  private void take(FolderWatch.News news, IssueClaims claims, Schedule schedule)
      throws InterruptedException {
    news.refusals().forEach(dispatch::refuse);
    Map<SourceFile, FolderWatch.Still> still = new LinkedHashMap<>();
    news.files().stream()
        .filter(FolderWatch.Still::holds)
        .forEach(file -> still.put(file.file(), file));
    for (UnreadIssue draft : drafts(List.copyOf(still.keySet()), claims)) {
      if (!isTurn(schedule, draft)) {
        return;
      }
      if (still.get(draft.file()).holds()) {
        dispatch.send(draft).ifPresent(refusal -> note(draft.file(), refusal));
      }
    }
  }

  private void note(SourceFile file, Refusal refusal) {
    if (refusal.reason().mayPass()) {
      refused.add(file);
    }
  }

  private void refuse(SourceFile file, Refusal refusal) {
    dispatch.refuse(refusal);
    note(file, refusal);
  }

  private List<UnreadIssue> drafts(List<SourceFile> files, IssueClaims claims) {
    List<UnreadIssue> drafts = new ArrayList<>();
    for (SourceFile file : files) {
      switch (reader.draft(file)) {
        case FileOutcome.Accepted<UnreadIssue>(UnreadIssue draft) -> drafts.add(draft);
        case FileOutcome.Rejected<UnreadIssue>(Reason reason, String message) ->
            refuse(file, new Refusal(file.source(), reason, message));
      }
    }
    IssueClaims.Verdict verdict = claims.hear(drafts);
    Map<String, SourceFile> bySource = new HashMap<>();
    files.forEach(file -> bySource.put(file.source(), file));
    verdict.refused().forEach(refusal -> refuse(bySource.get(refusal.source()), refusal));
    return verdict.granted();
  }

  private static List<UnreadIssue> inOrder(List<UnreadIssue> drafts, Pace pace) {
    Comparator<Optional<LocalDate>> undatedFirst =
        Comparator.comparing(date -> date.orElse(LocalDate.MIN));
    return switch (pace) {
      case Pace.Unlimited _, Pace.Rate _ -> drafts;
      case Pace.Speed _ ->
          drafts.stream()
              .sorted(Comparator.comparing(draft -> draft.metadata().date(), undatedFirst))
              .toList();
    };
  }

  /** Waits for the turn of {@code draft}; not so if a stop was asked for. */
  private boolean isTurn(Schedule schedule, UnreadIssue draft) throws InterruptedException {
    Duration wait = schedule.wait(draft.metadata().date(), System.nanoTime());
    long end = System.nanoTime() + wait.toNanos();
    for (long left = wait.toNanos(); left > 0; left = end - System.nanoTime()) {
      dispatch.check();
      if (stop.await(Math.min(left, LOOK_FOR_STOP.toNanos()), TimeUnit.NANOSECONDS)) {
        return false;
      }
    }
    return !stop.isRequested();
  }
}
