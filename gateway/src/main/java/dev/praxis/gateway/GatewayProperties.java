package dev.praxis.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway's own settings; what it shares with the services is in {@code praxis}.
 *
 * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-For} is believed
 * @param allowedOrigins other origins whose scripts may call the API, none by default
 * @param sessions how long people stay signed in
 * @param backends how services are called
 * @param rates how often callers may call
 */
@ConfigurationProperties("praxis.gateway")
public record GatewayProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue Sessions sessions,
        @DefaultValue Backends backends,
        @DefaultValue Rates rates) {

    /**
     * How long people stay signed in.
     *
     * @param idle for how long without a request
     * @param longest for how long at most
     */
    public record Sessions(
            @DefaultValue("7d") Duration idle,
            @DefaultValue("30d") Duration longest) {}

    /**
     * How services are called.
     *
     * @param connectTimeout for a connection
     * @param responseTimeout for the head of the answer, and between parts of its body
     * @param streamTimeout between parts of an answer that is a stream of events
     * @param idleTimeout how long a connection lies unused and is used again; well below the services' own
     *     {@code server.tomcat.keep-alive-timeout}
     * @param maxConnections at most to one instance, streams of events not counted
     * @param maxStreams streams of events at most, from all instances together
     */
    public record Backends(
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("15s") Duration responseTimeout,
            @DefaultValue("60s") Duration streamTimeout,
            @DefaultValue("30s") Duration idleTimeout,
            @DefaultValue("256") int maxConnections,
            @DefaultValue("1200") int maxStreams) {}

    /**
     * How often callers may call, in requests a minute.
     *
     * @param read of one caller, requests that change nothing
     * @param write of one caller, all other requests
     * @param signIn of one address, attempts to sign in or to register
     * @param refused of one address, requests with a credential that turned out to be no good
     */
    public record Rates(
            @DefaultValue("1200") int read,
            @DefaultValue("300") int write,
            @DefaultValue("60") int signIn,
            @DefaultValue("60") int refused) {}
}
