package dev.praxis.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka node for tests until the runner's own broker takes its place. */
final class InterimBroker {

    private InterimBroker() {}

    public static void main(String[] arguments) throws Exception {
        String address = "127.0.0.1:" + arguments[1];
        Path data = Path.of(arguments[3]).resolve("log");
        String controller = "127.0.0.1:" + Ports.free();
        Map<String, String> config = new HashMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller);
        config.put("advertised.listeners", "PLAINTEXT://" + address);
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("controller.listener.names", "CONTROLLER");
        config.put("controller.quorum.voters", "1@" + controller);
        config.put("log.dirs", data.toString());
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "1");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "1");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("auto.create.topics.enable", "false");
        config.put("num.partitions", "1");
        if (!Files.exists(data.resolve("meta.properties"))) {
            Formatter formatter = new Formatter();
            formatter.setClusterId(Uuid.randomUuid().toString());
            formatter.setNodeId(1);
            formatter.setControllerListenerName("CONTROLLER");
            formatter.setMetadataLogDirectory(data.toString());
            formatter.addDirectory(data.toString());
            formatter.run();
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
        server.startup();
        System.out.println("praxis-broker ready " + address);
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        Runtime.getRuntime().halt(0);
    }
}
