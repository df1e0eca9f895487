package dev.praxis.local.store;

import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes answers as messages of MongoDB's wire protocol (OP_MSG). */
final class WireEncoder extends MessageToByteEncoder<MongoMessage> {

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        out.writeIntLE(0);
        out.writeIntLE(message.getHeader().getRequestID());
        out.writeIntLE(message.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(message.getFlags());
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        RawDocuments.encode(message.getDocument(), out);
        out.setIntLE(0, out.writerIndex());
    }
}
