package dev.praxis.platform.paging;

import dev.praxis.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Paging} argument from the parameters {@code limit} and {@code cursor}. */
final class PagingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String cursor = request.getParameter("cursor");
        return new Paging(
                limit(request.getParameter("limit")),
                cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor));
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return Paging.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= Paging.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw refusal("wrong-type");
        }
        throw refusal("out-of-range");
    }

    private static Refusal refusal(String code) {
        return Refusal.invalid("limit", code, "Give a whole number from 1 to " + Paging.MAX_LIMIT + ".");
    }
}
