package dev.praxis.platform.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that goes on for minutes, such as a stream of events. It is written by a virtual thread of its own, since the
 * one of the request holds up to 40 KB of calls of filters (measured), which would have nothing to do but to wait.
 */
public final class LongAnswer {

    private static final Logger log = LoggerFactory.getLogger(LongAnswer.class);

    private LongAnswer() {}

    /** Writes the body; returning or throwing ends the answer. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * Sends the head of an answer and has its body written, which may take longer than this call.
     *
     * @param atEnd runs once the body has ended in whatever way; not where this throws
     * @throws IOException where the client is gone already
     */
    public static void begin(HttpServletRequest request, HttpServletResponse response, Body body, Runnable atEnd)
            throws IOException {
        OutputStream out = response.getOutputStream();
        // What filters do with the answer on their way back must not meet what the other thread does with it.
        response.flushBuffer();
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(0);
        exchange.addListener(new EndOnError(exchange));
        Thread.ofVirtual().name("praxis-long-answer").start(() -> {
            try {
                body.writeTo(out);
            } catch (IOException gone) {
                log.atDebug().addArgument(gone::toString).log("A long answer broke off: {}");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                log.warn("A long answer broke off", failure);
            } finally {
                atEnd.run();
                complete(exchange);
            }
        });
    }

    private static void complete(AsyncContext exchange) {
        try {
            exchange.complete();
        } catch (IllegalStateException completed) {
            log.trace("The answer was over already", completed);
        }
    }

    private record EndOnError(AsyncContext exchange) implements AsyncListener {

        @Override
        public void onError(AsyncEvent gone) {
            complete(exchange);
        }

        @Override
        public void onComplete(AsyncEvent over) {
            // as it should be
        }

        @Override
        public void onTimeout(AsyncEvent never) {
            // has none
        }

        @Override
        public void onStartAsync(AsyncEvent again) {
            // is started once
        }
    }
}
