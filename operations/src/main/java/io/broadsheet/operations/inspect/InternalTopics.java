package io.broadsheet.operations.inspect;

/** The topics that streams makes for itself. */
public final class InternalTopics {

  private InternalTopics() {}

  /** Whether {@code topic} is one that streams made for itself as {@code application}. */
  public static boolean isInternal(String topic, String application) {
    return topic.startsWith(application + "-")
        && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
  }
}
