package dev.praxis.discussion.live;

import java.util.stream.Stream;

/** What happens in one kind of places. */
interface Feed {

    /** How many changes a reader is told one by one; beyond them it is better off to load anew. */
    int MOST = 500;

    /** Tells a reader to load anew what it shows. */
    Frame RELOAD = Frame.event("reload", new byte[] {'{', '}'});

    /**
     * What a reader missed before it joined a channel, read from the store as it goes on.
     *
     * @param start what it knows already
     */
    Stream<Frame> missed(Channel channel, Subscriber reader, Start start);

    /** Looks whether the channel missed anything that is in the store, and tells it. */
    void verify(Channel channel);
}
