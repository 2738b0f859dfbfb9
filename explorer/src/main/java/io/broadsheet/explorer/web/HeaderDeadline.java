package io.broadsheet.explorer.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes a connection whose next request is not there in time. Jetty's own timeout begins anew with
 * every byte, so that whoever sends one now and then would hold a connection for ever.
 */
final class HeaderDeadline implements Connection.Listener, HttpConfiguration.Customizer {

  private final Scheduler scheduler;
  private final Duration limit;
  private final Map<Connection, Waiting> connections = new ConcurrentHashMap<>();

  /** Deadlines of {@code limit}, kept by a scheduler that runs as long as the connections. */
  HeaderDeadline(Scheduler scheduler, Duration limit) {
    this.scheduler = scheduler;
    this.limit = limit;
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof SslConnection)) {
      connections.computeIfAbsent(connection, Waiting::new).restart();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Waiting waiting = connections.remove(connection);
    if (waiting != null) {
      waiting.stop();
    }
  }

  /** Its headers are complete: nothing is waited for until it is answered. */
  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    Waiting waiting = connections.get(request.getConnectionMetaData().getConnection());
    if (waiting != null) {
      waiting.begin();
      Request.addCompletionListener(request, _ -> waiting.end());
    }
    return request;
  }

  /** A connection, its requests under way, and its deadline while there are none. */
  private final class Waiting {

    private final Connection connection;
    private int underWay;
    private Scheduler.Task deadline = () -> true;

    Waiting(Connection connection) {
      this.connection = connection;
    }

    synchronized void begin() {
      underWay++;
      deadline.cancel();
    }

    synchronized void end() {
      underWay--;
      restart();
    }

    synchronized void restart() {
      deadline.cancel();
      if (underWay == 0 && connections.get(connection) == this) {
        deadline = scheduler.schedule(this::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    synchronized void stop() {
      deadline.cancel();
    }

    private synchronized void expire() {
      if (underWay == 0) {
        connection.getEndPoint().close();
      }
    }
  }
}
