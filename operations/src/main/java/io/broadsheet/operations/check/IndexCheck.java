package io.broadsheet.operations.check;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.InfoResponse;
import co.elastic.clients.elasticsearch.security.HasPrivilegesResponse;
import co.elastic.clients.transport.TransportException;
import io.broadsheet.indexer.elasticsearch.NodeLimits;
import io.broadsheet.indexer.index.IndexCondition;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexInspection;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at Elasticsearch.
 *
 * @param index where to look
 * @param indices the indices of the environment
 * @param advice what to do where an index is not there
 */
record IndexCheck(IndexView index, Indices indices, String advice) {

  private static final List<String> NEEDED = List.of("read", "view_index_metadata");
  private static final List<String> USED =
      List.of("read", "view_index_metadata", "maintenance", "index", "delete", "manage");
  private static final int OLDEST = 9;

  List<Finding> run() {
    var findings = new ArrayList<Finding>();
    findings.add(server());
    findings.add(rights());
    findings.add(NodeLimitCheck.check(index.ask(() -> NodeLimits.of(index.client()))));
    for (IndexDefinition definition : indices.all()) {
      findings.add(alias(definition));
    }
    return findings;
  }

  private Finding server() {
    InfoResponse info = index.ask(() -> index.client().info());
    String version = info.version().number();
    return Integer.parseInt(version.split("\\.")[0]) >= OLDEST
        ? new Finding.Fine(
            "elasticsearch", "cluster " + info.clusterName() + ", version " + version)
        : new Finding.Wrong(
            "elasticsearch", "has version " + version, "It must be " + OLDEST + " or newer");
  }

  /** A server without security has nothing to answer here. */
  private Finding rights() {
    List<String> aliases = indices.all().stream().map(IndexDefinition::alias).toList();
    try {
      return rights(
          index
              .client()
              .security()
              .hasPrivileges(has -> has.index(of -> of.names(aliases).privileges(USED))));
    } catch (ElasticsearchException e) {
      return e.status() == 401 || e.status() == 403
          ? new Finding.Wrong(
              "rights", "Elasticsearch denies access", "Check the elasticsearch.* settings")
          : new Finding.Fine("rights", "Elasticsearch does not check privileges");
    } catch (TransportException e) {
      return new Finding.Fine("rights", "Elasticsearch does not check privileges");
    } catch (IOException e) {
      return new Finding.Wrong("rights", "could not be asked for: " + e, "Check Elasticsearch");
    }
  }

  /** Who only looks must read; who writes needs more, which depends on the command. */
  private static Finding rights(HasPrivilegesResponse answer) {
    List<String> given =
        USED.stream()
            .filter(
                privilege ->
                    answer.index().values().stream()
                        .allMatch(held -> held.getOrDefault(privilege, false)))
            .toList();
    return given.containsAll(NEEDED)
        ? new Finding.Fine("rights", answer.username() + " may " + given + " all indices")
        : new Finding.Wrong(
            "rights",
            answer.username() + " may only " + given + " all indices",
            "Give it at least " + NEEDED);
  }

  private Finding alias(IndexDefinition definition) {
    String subject = "alias " + definition.alias();
    return switch (index.ask(() -> new IndexInspection(index.client()).look(definition))) {
      case IndexCondition.Missing _ -> new Finding.Wrong(subject, "is not there", advice);
      case IndexCondition.Wrong(String what, String todo) -> new Finding.Wrong(subject, what, todo);
      case IndexCondition.Sound(String behind) ->
          new Finding.Fine(subject, behind + ", " + index.count(definition.alias()) + " documents");
    };
  }
}
