package dev.praxis.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The tests of a service's contracts; a service extends this class and names its facts and states.
 *
 * <pre>{@code
 * class MembershipContractTests extends ContractTests {
 *     @Override
 *     protected Contracts contracts() {
 *         return Contracts.of("membership")
 *                 .covering(MemberFact.class, CommunityFact.class)
 *                 .facts(new MemberRegistered("0199...", null), ...)
 *                 .states("praxis.membership.profiles", new ProfileState(...));
 *     }
 * }
 * }</pre>
 *
 * <p>The files lie in {@code contracts/} of the module. Run with {@code -Dpraxis.contracts=write} to write them; a change
 * that breaks readers within a version is not written.
 */
public abstract class ContractTests {

    /** What the service promises. */
    protected abstract Contracts contracts();

    /** Where the files are; the default is {@code contracts} in the module. */
    protected Path directory() {
        return Path.of("contracts");
    }

    @Test
    void haveASampleOfEachFact() {
        assertThat(contracts().missing()).as("facts without a golden sample").isEmpty();
    }

    @Test
    void haveSamplesThatFulfilTheirSchemas() {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertThat(contracts().all())
                .allSatisfy(contract -> assertThat(
                                schemas.getSchema(contract.schema()).validate(contract.sample()))
                        .as(contract.versionedName())
                        .isEmpty());
    }

    @Test
    void changeOnlyInWaysThatBreakNoReader() {
        assertThat(files().breaks())
                .as("changes that need a new version of the fact")
                .isEmpty();
    }

    @Test
    void areWhatIsCommitted() {
        if ("write".equals(System.getProperty("praxis.contracts"))) {
            files().write();
        }

        assertThat(files().committed())
                .as("the contracts in %s; write them with -Dpraxis.contracts=write", directory())
                .containsExactlyInAnyOrderEntriesOf(files().expected());
    }

    private ContractFiles files() {
        return new ContractFiles(contracts(), directory());
    }
}
