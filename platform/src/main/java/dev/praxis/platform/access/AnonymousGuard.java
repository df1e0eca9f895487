package dev.praxis.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses anonymous requests unless the controller method says how it treats them. */
final class AnonymousGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !decides(method) && Callers.current() == null) {
            throw CallerArgument.signInRequired();
        }
        return true;
    }

    private static boolean decides(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAnyone.class)
                || Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
    }
}
