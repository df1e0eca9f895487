package dev.praxis.gateway.edge;

import dev.praxis.gateway.GatewayProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Finds out from which address a request came; only trusted proxies are believed what they say about it. */
@Component
public final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final List<IpAddressMatcher> trusted;

    ClientAddress(GatewayProperties gateway) {
        trusted = gateway.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** The nearest address on the way of the request that is not a trusted proxy. */
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = trusted.isEmpty() ? null : request.getHeader(FORWARDED_FOR);
        if (forwarded == null) {
            return address;
        }
        List<String> way = List.of(forwarded.split(",", -1)).reversed();
        for (String earlier : way) {
            String candidate = earlier.strip();
            if (!isTrusted(address) || !LITERAL.matcher(candidate).matches()) {
                return address;
            }
            address = candidate;
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }
}
