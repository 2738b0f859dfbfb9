package io.broadsheet.explorer.web;

import io.broadsheet.schemas.Limits;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What listens: with TLS if asked for, for so many connections, each with a deadline. */
final class LimitedConnector {

  private LimitedConnector() {}

  static ServerConnector of(
      Server server, HttpConfiguration http, PageServer.Site site, HttpLimits limits) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(Limits.HTTP_HEADERS);
    // Our own check of hosts knows that probes come by address, which no certificate names.
    http.addCustomizer(new SecureRequestCustomizer(false));
    var plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        new ServerConnector(
            server,
            site.access()
                .tls()
                .map(tls -> new ConnectionFactory[] {encrypted(tls), plain})
                .orElseGet(() -> new ConnectionFactory[] {plain}));
    connector.setHost(site.host());
    connector.setPort(site.port());
    var deadline = new HeaderDeadline(connector.getScheduler(), limits.headers());
    http.addCustomizer(deadline);
    connector.addBean(deadline);
    connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    return connector;
  }

  private static SslConnectionFactory encrypted(SSLContext tls) {
    var factory = new SslContextFactory.Server();
    factory.setSslContext(tls);
    return new SslConnectionFactory(factory, "http/1.1");
  }
}
