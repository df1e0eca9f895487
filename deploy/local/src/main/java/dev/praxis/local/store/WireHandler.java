package dev.praxis.local.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers one connection's commands, those that write only after the commit of what they wrote. */
final class WireHandler extends MongoDatabaseHandler {

    private static final Set<String> READING = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "killcursors",
            "explain",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "listcollections",
            "listindexes",
            "listdatabases",
            "collstats",
            "dbstats",
            "serverstatus",
            "validate",
            "endsessions",
            "getlasterror",
            "whatsmyuri",
            "hostinfo",
            "getparameter",
            "connectionstatus");
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");
    private static final int INTERNAL_ERROR = 1;

    private final MongoBackend backend;
    private final GroupCommit commits;
    private final AtomicInteger ids = new AtomicInteger();

    WireHandler(MongoBackend backend, ChannelGroup channels, GroupCommit commits) {
        super(backend, channels);
        this.backend = backend;
        this.commits = commits;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (!(request instanceof MongoMessage message)) {
            super.channelRead0(context, request);
            return;
        }
        boolean writes = writes(message.getDocument());
        Document answer = answer(message);
        if (writes) {
            commits.afterCommit(failure -> send(context, message, failure == null ? answer : failed(failure)));
        } else {
            send(context, message, answer);
        }
    }

    private static boolean writes(Document command) {
        String name = command.keySet().iterator().next().toLowerCase(Locale.ROOT);
        if (name.equals("aggregate")) {
            return command.get("pipeline") instanceof List<?> stages
                    && stages.stream()
                            .anyMatch(stage -> stage instanceof Document document
                                    && document.keySet().stream().anyMatch(WRITING_STAGES::contains));
        }
        return !READING.contains(name);
    }

    private Document answer(MongoMessage message) {
        try {
            return backend.handleMessage(message);
        } catch (MongoServerError e) {
            return error(e.getMessageWithoutErrorCode(), e.getCode(), e.getCodeName());
        } catch (MongoServerException e) {
            return error(e.getMessageWithoutErrorCode(), INTERNAL_ERROR, "InternalError");
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static Document failed(Throwable failure) {
        return error("the embedded store failed: " + failure, INTERNAL_ERROR, "InternalError");
    }

    private static Document error(String message, int code, String codeName) {
        Document error = new Document("ok", 0).append("errmsg", message).append("code", code);
        error.putIfNotNull("codeName", codeName);
        return error;
    }

    private void send(ChannelHandlerContext context, MongoMessage request, Document answer) {
        MessageHeader header =
                new MessageHeader(ids.incrementAndGet(), request.getHeader().getRequestID());
        var _ = context.channel().writeAndFlush(new MongoMessage(request.getChannel(), header, answer));
    }
}
