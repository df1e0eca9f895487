package dev.praxis.platform.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of facts and states on Kafka, the same in all services whatever their HTTP interface does.
 *
 * <p>Times are ISO-8601 in UTC, enumerations go by name, and what has no value is left out. Readers ignore fields that
 * they do not know; a number that an older record lacks is 0, a switch is off.
 */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    inclusion -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private WireJson() {}

    /** The JSON text of a fact or a state. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A reader of values of a type. */
    public static ObjectReader readerFor(Class<?> type) {
        JavaType javaType = MAPPER.constructType(type);
        return MAPPER.readerFor(javaType);
    }

    /** The mapper itself, for tools that describe this JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
