package dev.praxis.gateway.relay;

import dev.praxis.gateway.route.Route;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Relays what has a route, by Spring Cloud Gateway. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    RouterFunction<ServerResponse> services(Relay relay) {
        return GatewayRouterFunctions.route("services")
                .route(request -> isToBeRelayed(request.servletRequest()), relay)
                .build();
    }

    /** How long a stream was open is not how long an answer took. */
    @Bean
    MeterFilter noTimesOfStreams() {
        return MeterFilter.deny(
                id -> id.getName().startsWith("http.server.requests") && OpenStreams.PATTERN.equals(id.getTag("uri")));
    }

    /** What failed on the way back is dispatched once more as an error; the service has done its part already. */
    private static boolean isToBeRelayed(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && Route.of(request) != null;
    }
}
