package dev.praxis.gateway.backend;

import dev.praxis.gateway.GatewayProperties;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
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

    /** The minimal client follows no redirects, keeps no cookies and repeats nothing by itself. */
    @Bean
    CloseableHttpClient backendClient(GatewayProperties gateway) {
        GatewayProperties.Backends settings = gateway.backends();
        return HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build());
    }

    /** For the gateway's own requests to services, addressed by the service's name. */
    @Bean
    RestClient backChannelClient(CloseableHttpClient http, Backends backends, RestClient.Builder builder) {
        HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(5));
        return builder.requestFactory(requests)
                .requestInterceptor(new BackChannel(backends))
                .build();
    }
}
