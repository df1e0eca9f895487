package dev.praxis.gateway.backend;

import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends the gateway's own requests to a service to one of its instances; the host of the address, such as
 * {@code http://membership/oauth2/token}, is the service's name.
 */
public final class BackChannel implements ClientHttpRequestInterceptor {

    /** The attribute of a request, {@code true} where it changes nothing although its method does not tell so. */
    public static final String CHANGES_NOTHING = BackChannel.class.getName() + ".changesNothing";

    private final Backends backends;

    public BackChannel(Backends backends) {
        this.backends = backends;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        return backends.named(request.getURI().getHost())
                .call(
                        instance -> {
                            try {
                                return execution.execute(new Addressed(request, instance.address()), body);
                            } catch (IOException failure) {
                                throw new CallFailure(failure);
                            }
                        },
                        changesNothing(request));
    }

    private static boolean changesNothing(HttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                || Boolean.TRUE.equals(request.getAttributes().get(CHANGES_NOTHING));
    }

    private static final class Addressed extends HttpRequestWrapper {

        private final URI uri;

        private Addressed(HttpRequest request, URI instance) {
            super(request);
            this.uri = UriComponentsBuilder.fromUri(request.getURI())
                    .scheme(instance.getScheme())
                    .host(instance.getHost())
                    .port(instance.getPort())
                    .build(true)
                    .toUri();
        }

        @Override
        public URI getURI() {
            return uri;
        }
    }
}
