package dev.praxis.platform.fact;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * Time, ids and the conversions of the store. Beans annotated as {@code @ReadingConverter} or {@code @WritingConverter}
 * join the conversions.
 */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
class FactAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return new TimeOrderedIds();
    }

    @Bean
    WriteConflicts writeConflicts() {
        return new WriteConflicts();
    }

    @Bean
    @ConditionalOnMissingBean
    static MongoCustomConversions mongoCustomConversions(ListableBeanFactory beans) {
        List<?> converters = Stream.of(
                        Stream.of(new PendingFactWriter(), new PendingFactReader()),
                        beans.getBeansWithAnnotation(ReadingConverter.class).values().stream(),
                        beans.getBeansWithAnnotation(WritingConverter.class).values().stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
        return MongoCustomConversions.create(configuration -> configuration.registerConverters(converters));
    }
}
