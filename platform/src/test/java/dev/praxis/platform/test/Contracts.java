package dev.praxis.platform.test;

import dev.praxis.platform.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contracts of one service: its facts and states, each by a golden sample.
 *
 * <p>Samples of facts are the records themselves, those of states too. Name the sealed interfaces of the facts, so that
 * a fact without a sample is noticed.
 */
public final class Contracts {

    private final String service;
    private final List<Contract> all = new ArrayList<>();
    private final Set<Class<?>> sampled = new LinkedHashSet<>();
    private final Set<Class<?>> expected = new LinkedHashSet<>();

    private Contracts(String service) {
        this.service = service;
    }

    /** No contracts yet. */
    public static Contracts of(String service) {
        return new Contracts(service);
    }

    /** Names sealed interfaces of facts, each of whose records must have a sample. */
    public Contracts covering(Class<?>... sealed) {
        for (Class<?> type : sealed) {
            expected.addAll(recordsOf(type).toList());
        }
        return this;
    }

    private static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(Contracts::recordsOf);
    }

    /** Adds golden samples of facts. */
    public Contracts facts(Fact... samples) {
        for (Fact sample : samples) {
            if (!(sample instanceof Record data)) {
                throw new IllegalArgumentException(sample.getClass() + " is no record");
            }
            String name = sample.getClass().getSimpleName();
            if (!sample.factType().equals(name)) {
                throw new IllegalArgumentException(
                        name + " has a field named factType, which hides the name of the fact");
            }
            sampled.add(sample.getClass());
            all.add(Contract.of("praxis." + service + ".events", name, sample.factVersion(), data));
        }
        return this;
    }

    /** Adds a golden sample of the states of a topic. */
    public Contracts states(String topic, Record sample) {
        all.add(Contract.of(topic, sample.getClass().getSimpleName(), 1, sample));
        return this;
    }

    String service() {
        return service;
    }

    List<Contract> all() {
        return List.copyOf(all);
    }

    /** The facts that should have a sample and have none. */
    List<String> missing() {
        return expected.stream()
                .filter(type -> !sampled.contains(type))
                .map(Class::getSimpleName)
                .toList();
    }
}
