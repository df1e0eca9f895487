package dev.praxis.platform.consumer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BackOffHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Pauses between retries that hold up the partition of the failed record alone; the others go on. */
final class PartitionPauses implements BackOffHandler {

    @Override
    public void onNextBackOff(
            @Nullable MessageListenerContainer container, @Nullable Exception exception, long nextBackOff) {
        TopicPartition partition = partitionOf(exception);
        if (container != null && partition != null) {
            container.pausePartition(partition);
            CompletableFuture.delayedExecutor(nextBackOff, TimeUnit.MILLISECONDS)
                    .execute(() -> container.resumePartition(partition));
        }
    }

    private static @Nullable TopicPartition partitionOf(@Nullable Throwable exception) {
        for (Throwable some = exception; some != null; some = some.getCause()) {
            if (some instanceof ReactionFailedException failed) {
                return failed.partition();
            }
        }
        return null;
    }
}
