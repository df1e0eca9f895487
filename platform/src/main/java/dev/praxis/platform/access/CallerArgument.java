package dev.praxis.platform.access;

import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller}; a nullable argument admits anonymous requests. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public @Nullable Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller caller = Callers.current();
        if (caller == null && !parameter.isOptional()) {
            throw signInRequired();
        }
        return caller;
    }

    static Refusal signInRequired() {
        return Refusal.unauthenticated("sign-in-required", "Sign in, or send an access token, to do this.");
    }
}
