package dev.praxis.platform.consumer;

import dev.praxis.platform.consumer.FactSubscription.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.mapping.Document;

/** Subscriptions for tests to a service {@code garden}, which write into the diary that the tests bring along. */
@TestConfiguration(proxyBeanMethods = false)
class ConsumerFixtures {

    /** The fields that the tests' consumers use. */
    record Planted(String plant, int count) {}

    /** A copy of a plant. */
    @Document("plants")
    static final class Plant extends Replica {

        final String name;

        Plant(String id, long sequence, String name) {
            super(id, sequence);
            this.name = name;
        }
    }

    /** The fields of a plant's state that the tests use. */
    record PlantState(String name, @Nullable Boolean hidden) {}

    @Bean
    FactSubscription notices(Diary diary) {
        return subscription("notices", Delivery.ONCE, diary);
    }

    @Bean
    FactSubscription counts(Diary diary) {
        return subscription("counts", Delivery.REPEATABLE, diary);
    }

    @Bean
    FactSubscription live(Diary diary) {
        return subscription("live", Delivery.EVERY_INSTANCE, diary);
    }

    private static FactSubscription subscription(String consumer, Delivery delivery, Diary diary) {
        return FactSubscription.of(consumer, "praxis.garden.events", delivery)
                .on("Planted", Planted.class, fact -> diary.on(consumer, fact));
    }

    @Bean
    StateSubscription<PlantState, Plant> plants() {
        return new StateSubscription<>(
                "plants",
                "praxis.garden.plants",
                PlantState.class,
                Plant.class,
                (id, sequence, state) ->
                        Boolean.TRUE.equals(state.hidden()) ? null : new Plant(id, sequence, state.name()));
    }
}
