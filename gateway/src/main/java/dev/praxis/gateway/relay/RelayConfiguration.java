package dev.praxis.gateway.relay;

import dev.praxis.gateway.route.Route;
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
                .route(request -> Route.of(request.servletRequest()) != null, relay)
                .build();
    }
}
