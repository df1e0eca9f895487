package dev.praxis.platform.test;

import dev.praxis.platform.fact.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * What a service promises about one type of its records: a JSON Schema and a golden sample.
 *
 * @param topic where the records are published
 * @param name the name of the fact or state
 * @param version the version of its fields
 * @param schema the JSON Schema of its data
 * @param sample data that show every kind of field
 */
record Contract(String topic, String name, int version, JsonNode schema, JsonNode sample) {

    static Contract of(String topic, String name, int version, Record sample) {
        JsonNode json = WireJson.mapper().readTree(WireJson.write(sample));
        return new Contract(topic, name, version, RecordSchemas.of(sample.getClass()), json);
    }

    /** The name with the version, such as {@code MemberJoined.v1}. */
    String versionedName() {
        return name + ".v" + version;
    }

    String schemaFile() {
        return versionedName() + ".schema.json";
    }

    String sampleFile() {
        return versionedName() + ".sample.json";
    }
}
