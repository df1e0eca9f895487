package dev.praxis.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.SimpleType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Tells of records what JSpecify says of them: what may be null, and that everything else is always there. */
final class NullnessConverter implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> described = classOf(type.getType());
        if (resolved != null && described != null && described.isRecord()) {
            Schema<?> model = modelOf(resolved, context);
            if (model != null && model.getProperties() != null) {
                for (RecordComponent component : described.getRecordComponents()) {
                    describe(component, model);
                }
            }
        }
        return resolved;
    }

    private static void describe(RecordComponent component, Schema<?> model) {
        @SuppressWarnings("rawtypes") // as the library has it
        Map<String, Schema> properties = model.getProperties();
        Schema<?> property = properties.get(component.getName());
        if (property == null) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (isAlwaysWritten(component) && !isRequired(model, component.getName())) {
                model.addRequiredItem(component.getName());
            }
        } else if (property.get$ref() != null) {
            properties.put(
                    component.getName(),
                    new Schema<>()
                            .addOneOfItem(new Schema<>().$ref(property.get$ref()))
                            .addOneOfItem(new Schema<>().types(Set.of("null"))));
        } else if (property.getTypes() != null) {
            property.addType("null");
        }
    }

    private static boolean isAlwaysWritten(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include == null || include.value() == JsonInclude.Include.ALWAYS;
    }

    private static boolean isRequired(Schema<?> model, String name) {
        return model.getRequired() != null && model.getRequired().contains(name);
    }

    private static @Nullable Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static @Nullable Class<?> classOf(@Nullable Type type) {
        return switch (type) {
            case null -> null;
            case SimpleType simple -> simple.getRawClass();
            default -> ResolvableType.forType(type).resolve();
        };
    }
}
