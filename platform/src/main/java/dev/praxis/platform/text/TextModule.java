package dev.praxis.platform.text;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the texts of requests: only JSON strings, cleaned as {@link Line} and {@link Prose} say. */
public final class TextModule extends SimpleModule {

    public TextModule() {
        addDeserializer(String.class, new TextDeserializer(TextPolicy.VERBATIM));
    }

    private static final class TextDeserializer extends StdScalarDeserializer<String> {

        private final TextPolicy policy;

        TextDeserializer(TextPolicy policy) {
            super(String.class);
            this.policy = policy;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            if (property != null && property.getAnnotation(Line.class) != null) {
                return new TextDeserializer(TextPolicy.LINE);
            }
            return property != null && property.getAnnotation(Prose.class) != null
                    ? new TextDeserializer(TextPolicy.PROSE)
                    : this;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? policy.cleaned(parser.getString())
                    : (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
    }
}
