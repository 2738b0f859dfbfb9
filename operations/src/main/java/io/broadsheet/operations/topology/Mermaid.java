package io.broadsheet.operations.topology;

import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** A topology as a Mermaid flow chart. */
final class Mermaid {

  private Mermaid() {}

  static String chart(TopologyDescription topology) {
    var chart = new StringBuilder("flowchart TD\n");
    var arrows = new StringBuilder();
    for (Subtopology part : topology.subtopologies()) {
      chart.append("  subgraph part").append(part.id()).append('\n');
      part.nodes().stream()
          .filter(node -> !(node instanceof Sink))
          .forEach(node -> chart.append("    ").append(topic(node)).append('\n'));
      chart.append("  end\n");
      part.nodes().forEach(node -> arrows(arrows, node));
    }
    return chart.append(arrows).toString();
  }

  private static String topic(Node node) {
    return id(node.name()) + "[" + node.name() + "]";
  }

  private static void arrows(StringBuilder arrows, Node node) {
    switch (node) {
      case Source source ->
          new TreeSet<>(source.topicSet())
              .forEach(topic -> arrow(arrows, topic(topic), id(node.name())));
      case Processor processor ->
          new TreeSet<>(processor.stores())
              .forEach(
                  store ->
                      arrows
                          .append("  ")
                          .append(id(node.name()))
                          .append(" --- ")
                          .append(id("store-" + store))
                          .append("[(")
                          .append(store)
                          .append(")]\n"));
      case Sink sink ->
          node.predecessors()
              .forEach(before -> arrow(arrows, id(before.name()), topic(sink.topic())));
      default -> {}
    }
    node.successors().stream()
        .filter(next -> !(next instanceof Sink))
        .forEach(next -> arrow(arrows, id(node.name()), id(next.name())));
  }

  private static void arrow(StringBuilder arrows, String from, String to) {
    arrows.append("  ").append(from).append(" --> ").append(to).append('\n');
  }

  private static String topic(String name) {
    return id("topic-" + name) + "([" + name + "])";
  }

  private static String id(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_");
  }
}
