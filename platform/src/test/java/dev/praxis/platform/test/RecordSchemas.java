package dev.praxis.platform.test;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.module.SimpleTypeModule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON Schemas of records as the wire has them: a component that may be null is a field that may be absent. */
final class RecordSchemas {

    private RecordSchemas() {}

    static JsonNode of(Class<?> type) {
        SchemaGeneratorConfigBuilder settings = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.FLATTENED_ENUMS_FROM_TOSTRING)
                .with(wireTypes());
        settings.forFields().withRequiredCheck(field -> !mayBeAbsent(field));
        return new SchemaGenerator(settings.build()).generateSchema(type);
    }

    private static SimpleTypeModule wireTypes() {
        return SimpleTypeModule.forPrimitiveAndAdditionalTypes()
                .withStringType(Instant.class, "date-time")
                .withStringType(LocalDate.class, "date")
                .withStringType(LocalDateTime.class)
                .withStringType(LocalTime.class)
                .withStringType(Duration.class, "duration")
                .withStringType(ZoneId.class)
                .withStringType(URI.class, "uri");
    }

    private static boolean mayBeAbsent(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
