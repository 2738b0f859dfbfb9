package io.broadsheet.stack.elasticsearch.gaps;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.ClusterState;
import org.elasticsearch.index.IndexVersion;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Answers {@code GET /}, by which people and clients look whether Elasticsearch is there. */
final class RestRoot extends BaseRestHandler {

  private final Supplier<ClusterState> cluster;

  RestRoot(Supplier<ClusterState> cluster) {
    this.cluster = cluster;
  }

  @Override
  public String getName() {
    return "root";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
    request.param("pretty"); // for a reader's eyes it is pretty in any case
    return channel -> {
      var body = channel.newBuilder().prettyPrint().lfAtEnd();
      channel.sendResponse(new RestResponse(RestStatus.OK, describe(body)));
    };
  }

  private XContentBuilder describe(XContentBuilder body) throws IOException {
    ClusterState state = cluster.get();
    body.startObject()
        .field("name", state.nodes().getLocalNode().getName())
        .field("cluster_name", state.getClusterName().value())
        .field("cluster_uuid", state.metadata().clusterUUID());
    describeVersion(body, Build.current());
    return body.field("tagline", "You Know, for Search").endObject();
  }

  private static void describeVersion(XContentBuilder body, Build build) throws IOException {
    body.startObject("version")
        .field("number", build.version())
        .field("build_flavor", build.flavor())
        .field("build_type", build.type().displayName())
        .field("build_hash", build.hash())
        .field("build_date", build.date())
        .field("build_snapshot", build.isSnapshot())
        .field("lucene_version", IndexVersion.current().luceneVersion().toString())
        .field("minimum_wire_compatibility_version", build.minWireCompatVersion())
        .field("minimum_index_compatibility_version", build.minIndexCompatVersion())
        .endObject();
  }
}
