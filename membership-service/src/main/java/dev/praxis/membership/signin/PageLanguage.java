package dev.praxis.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The pages of the sign-in speak the reader's language. What programs read stays English, as everywhere. */
@Configuration(proxyBeanMethods = false)
class PageLanguage {

    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH, Locale.of("ar"));

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
                    : super.resolveLocale(request);
        }
    }
}
