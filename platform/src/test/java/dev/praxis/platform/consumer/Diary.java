package dev.praxis.platform.consumer;

import dev.praxis.platform.consumer.ConsumerFixtures.Planted;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What happened in reactions, and which are to fail; several instances may write into one. */
final class Diary {

    private final Map<String, List<ReceivedFact<Planted>>> entries = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failuresLeft = new ConcurrentHashMap<>();

    /** Lets the next reactions to a fact fail. */
    void fail(String factId, int times) {
        failuresLeft.put(factId, new AtomicInteger(times));
    }

    void on(String consumer, ReceivedFact<Planted> fact) {
        AtomicInteger failures = failuresLeft.get(fact.id());
        if (failures != null && failures.getAndDecrement() > 0) {
            throw new IllegalStateException("not yet");
        }
        entries.computeIfAbsent(consumer, name -> new CopyOnWriteArrayList<>()).add(fact);
    }

    /** The facts about a subject that a consumer has reacted to, in order. */
    List<ReceivedFact<Planted>> of(String consumer, String subject) {
        return entries.getOrDefault(consumer, List.of()).stream()
                .filter(fact -> fact.subject().equals(subject))
                .toList();
    }
}
