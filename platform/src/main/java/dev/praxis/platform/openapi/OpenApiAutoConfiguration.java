package dev.praxis.platform.openapi;

import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Problem;
import dev.praxis.platform.web.IfMatch;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;

/** Describes a service at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OpenAPI.class)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PraxisProperties.class)
class OpenApiAutoConfiguration {

    static {
        // springdoc keeps what it does not describe, and how it reads types, for the whole JVM
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Paging.class, IfMatch.class);
        ModelConverters.getInstance(true).addConverter(new NullnessConverter());
    }

    @Bean
    OpenAPI serviceDescription(PraxisProperties praxis) {
        Components components = new Components()
                .addSecuritySchemes(
                        ConventionsCustomizer.BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Praxis " + StringUtils.capitalize(praxis.service()))
                        .version("v1"))
                .addServersItem(new Server().url(praxis.publicUrl().toString()))
                .components(components);
    }

    @Bean
    ConventionsCustomizer conventionsCustomizer() {
        return new ConventionsCustomizer();
    }

    @Bean
    EtagCustomizer etagCustomizer() {
        return new EtagCustomizer();
    }
}
