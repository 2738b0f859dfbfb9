package io.broadsheet.operations.check;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.InfoResponse;
import co.elastic.clients.elasticsearch.security.HasPrivilegesResponse;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.TransportException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at Elasticsearch.
 *
 * @param index where to look
 * @param indices the indices of the environment
 */
record IndexCheck(IndexView index, Indices indices) {

  private static final String SETUP = "Run: broadsheet index setup";
  private static final List<String> NEEDED = List.of("read", "view_index_metadata");
  private static final List<String> USED =
      List.of("read", "view_index_metadata", "maintenance", "index", "delete", "manage");
  private static final int OLDEST = 9;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  List<Finding> run() {
    var findings = new ArrayList<Finding>();
    findings.add(server());
    findings.add(rights());
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
    if (!index.hasAlias(definition.alias())) {
      return new Finding.Wrong(subject, "is not there", SETUP);
    }
    Set<String> behind =
        index.ask(
            () ->
                index
                    .client()
                    .indices()
                    .getAlias(get -> get.name(definition.alias()))
                    .aliases()
                    .keySet());
    if (behind.size() > 1) {
      return new Finding.Wrong(
          subject, "points to several indices: " + behind, "Remove all but one from the alias");
    }
    List<String> differences = MappingCheck.differences(wanted(definition), there(definition));
    return differences.isEmpty()
        ? new Finding.Fine(
            subject,
            behind.iterator().next() + ", " + index.count(definition.alias()) + " documents")
        : new Finding.Wrong(
            subject,
            "has another mapping: " + String.join(", ", differences),
            SETUP + ", or broadsheet index rebuild if it says so");
  }

  private static JsonNode wanted(IndexDefinition definition) {
    return read(definition.body()).path("mappings").path("properties");
  }

  private JsonNode there(IndexDefinition definition) {
    var mapping =
        index.ask(
            () ->
                index
                    .client()
                    .indices()
                    .getMapping(get -> get.index(definition.alias()))
                    .mappings()
                    .values()
                    .iterator()
                    .next()
                    .mappings());
    return read(JsonpUtils.toJsonString(mapping, mapper())).path("properties");
  }

  private JsonpMapper mapper() {
    return index.client()._transport().jsonpMapper();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mapping is JSON", e);
    }
  }
}
