package dev.praxis.gateway.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The files of the web application, compressed when it is built. */
@Configuration(proxyBeanMethods = false)
class WebFilesConfiguration implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Duration A_WHILE = Duration.ofHours(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their names change with their contents.
        serve(
                registry,
                "/assets/**",
                "assets/",
                CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
        serve(registry, "/start.js", "", CacheControl.maxAge(A_WHILE).cachePublic());
        serve(registry, "/praxis.svg", "", CacheControl.maxAge(A_WHILE).cachePublic());
    }

    private static void serve(ResourceHandlerRegistry registry, String paths, String folder, CacheControl cache) {
        registry.addResourceHandler(paths)
                .addResourceLocations("classpath:/web/" + folder)
                .setCacheControl(cache)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
    }
}
