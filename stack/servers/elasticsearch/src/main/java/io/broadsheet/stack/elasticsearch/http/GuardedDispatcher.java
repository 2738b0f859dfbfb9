package io.broadsheet.stack.elasticsearch.http;

import io.broadsheet.stack.guard.LocalCallers;
import java.util.List;
import java.util.Map;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpRouteStats;
import org.elasticsearch.http.HttpServerTransport.Dispatcher;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;

/**
 * Passes on what programs of this machine ask, and refuses the rest.
 *
 * @param guarded what answers
 */
record GuardedDispatcher(Dispatcher guarded) implements Dispatcher {

  @Override
  public void dispatchRequest(RestRequest request, RestChannel channel, ThreadContext context) {
    if (LocalCallers.admit(only(request, "Host"), only(request, "Origin"))) {
      guarded.dispatchRequest(request, channel, context);
      return;
    }
    if (request.isStreamedContent()) {
      request.contentStream().close();
    }
    channel.sendResponse(
        new RestResponse(
            RestStatus.FORBIDDEN, RestResponse.TEXT_CONTENT_TYPE, LocalCallers.REFUSAL));
  }

  @Override
  public void dispatchBadRequest(RestChannel channel, ThreadContext context, Throwable cause) {
    guarded.dispatchBadRequest(channel, context, cause);
  }

  @Override
  public Map<String, HttpRouteStats> getStats() {
    return guarded.getStats();
  }

  /** The value of a header; several become one that is no host and no origin. */
  private static String only(RestRequest request, String header) {
    List<String> values = request.getAllHeaderValues(header);
    return values == null || values.isEmpty() ? null : String.join(",", values);
  }
}
