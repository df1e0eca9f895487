package dev.praxis.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The pages of the sign-in speak the language that the reader chose in the web application, else one of the browser's. What
 * programs read stays English, as everywhere.
 */
@Configuration(proxyBeanMethods = false)
class PageLanguage {

    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH, Locale.of("ar"));

    /** The cookie in which the web application keeps the language that was chosen there. */
    private static final String CHOSEN = "PRAXIS_LANGUAGE";

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new OfPages();
        resolver.setSupportedLocales(SPOKEN);
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    private static final class OfPages extends AcceptHeaderLocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            String path = request.getRequestURI();
            return path.startsWith("/api/") || path.startsWith("/internal/")
                    ? Locale.ENGLISH
                    : chosen(request).orElseGet(() -> super.resolveLocale(request));
        }

        private static Optional<Locale> chosen(HttpServletRequest request) {
            return Optional.ofNullable(WebUtils.getCookie(request, CHOSEN))
                    .flatMap(cookie -> SPOKEN.stream()
                            .filter(locale -> locale.getLanguage().equals(cookie.getValue()))
                            .findFirst());
        }
    }
}
