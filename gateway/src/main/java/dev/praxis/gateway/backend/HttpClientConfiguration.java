package dev.praxis.gateway.backend;

import dev.praxis.gateway.GatewayProperties;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How the gateway speaks to services: pooled connections, bounded in number and in time. */
@Configuration(proxyBeanMethods = false)
class HttpClientConfiguration {

    private static final int STREAM_BUFFER = 2048;

    @Bean
    PoolingHttpClientConnectionManager backendConnections(GatewayProperties gateway) {
        return connections(gateway.backends(), gateway.backends().maxConnections(), Http1Config.DEFAULT);
    }

    /** Streams of events stay for minutes: they must not take the connections of all other requests, nor much memory. */
    @Bean
    PoolingHttpClientConnectionManager streamConnections(GatewayProperties gateway) {
        return connections(
                gateway.backends(),
                gateway.backends().maxStreams(),
                Http1Config.custom().setBufferSize(STREAM_BUFFER).build());
    }

    private static PoolingHttpClientConnectionManager connections(
            GatewayProperties.Backends settings, int most, Http1Config http) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(most)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        // Looking whether a connection still stands is no use in the moment in which the service ends
                        // it: the gateway gives it up well before.
                        .setIdleTimeout(Timeout.of(settings.idleTimeout()))
                        .build())
                .build();
    }

    /** Relays requests: follows no redirects, keeps no cookies, unpacks and repeats nothing by itself. */
    @Bean
    CloseableHttpClient relayClient(HttpClientConnectionManager backendConnections) {
        return HttpClients.createMinimal(backendConnections);
    }

    /** Relays requests for streams of events in the same way. */
    @Bean
    CloseableHttpClient streamClient(HttpClientConnectionManager streamConnections) {
        return HttpClients.createMinimal(streamConnections);
    }

    /** For the gateway's own requests to services, addressed by the service's name. */
    @Bean
    RestClient backChannelClient(
            HttpClientConnectionManager backendConnections, Backends backends, RestClient.Builder builder) {
        CloseableHttpClient http = HttpClients.custom()
                .setConnectionManager(backendConnections)
                .setConnectionManagerShared(true)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
        HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(5));
        return builder.requestFactory(requests)
                .requestInterceptor(new BackChannel(backends))
                .build();
    }
}
