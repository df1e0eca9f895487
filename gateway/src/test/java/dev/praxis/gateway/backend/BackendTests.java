package dev.praxis.gateway.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackendTests {

    private final List<String> called = new ArrayList<>();
    private final Backend backend =
            new Backend("membership", List.of(URI.create("http://one:1"), URI.create("http://two:2")));

    @Test
    void takesInstancesInTurn() {
        for (int i = 0; i < 4; i++) {
            backend.call(this::answer);
        }

        assertThat(called).containsExactly("one", "two", "one", "two");
    }

    @Test
    void triesAnotherInstanceWhereTheFirstIsAwayAndLeavesThatOneOut() {
        backend.call(instance -> failOn("one", instance, new ConnectException()));
        called.clear();

        backend.call(this::answer);
        backend.call(this::answer);

        assertThat(called).containsExactly("two", "two");
    }

    @Test
    void repeatsACallThatBrokeOffOnlyWhereItIsHarmless() {
        IOException broken = new IOException("reset");

        backend.call(instance -> failOn("one", instance, broken), true);

        assertThat(called).containsExactly("one", "two");
        assertThatThrownBy(() -> backend.call(instance -> failOn("one", instance, broken), false))
                .isInstanceOf(BackendFailure.class);
    }

    @Test
    void repeatsACallOnTheSameInstanceWhereThereIsNoOther() {
        Backend single = new Backend("membership", List.of(URI.create("http://one:1")));

        String answer = single.call(failingFirst(1), true);

        assertThat(answer).isEqualTo("answer");
        assertThat(called).containsExactly("one", "one");
    }

    @Test
    void repeatsACallOnce() {
        assertThatThrownBy(() -> backend.call(failingFirst(2), true)).isInstanceOf(BackendFailure.class);

        assertThat(called).containsExactly("one", "two");
    }

    @Test
    void repeatsACallOnTheSameInstanceWhereTheOtherIsAway() {
        List<IOException> failures = List.of(new IOException("reset"), new ConnectException());

        String answer = backend.call(failingFirst(failures), true);

        assertThat(answer).isEqualTo("answer");
        assertThat(called).containsExactly("one", "two", "one");
    }

    @Test
    void doesNotWaitTwice() {
        assertThatThrownBy(() -> backend.call(instance -> failOn("one", instance, new SocketTimeoutException()), true))
                .isInstanceOf(BackendFailure.class);

        assertThat(called).containsExactly("one");
    }

    @Test
    void failsAtOnceWithoutInstances() {
        Backend nobody = new Backend("nobody", List.of());

        assertThatThrownBy(() -> nobody.call(this::answer))
                .isInstanceOf(BackendFailure.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void doesNotBlameAnInstanceForOtherFailures() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> backend.call(instance -> {
                        throw new IllegalArgumentException("the caller's own");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        backend.call(this::answer);

        assertThat(called).hasSize(1);
    }

    private Backend.Call<String> failingFirst(int times) {
        return failingFirst(Collections.nCopies(times, new IOException("reset")));
    }

    private Backend.Call<String> failingFirst(List<? extends IOException> failures) {
        return instance -> {
            answer(instance);
            if (called.size() <= failures.size()) {
                throw new CallFailure(failures.get(called.size() - 1));
            }
            return "answer";
        };
    }

    private String answer(Instance instance) {
        called.add(instance.address().getHost());
        return "answer";
    }

    private String failOn(String host, Instance instance, IOException failure) {
        answer(instance);
        if (instance.address().getHost().equals(host)) {
            throw new CallFailure(failure);
        }
        return "answer";
    }
}
