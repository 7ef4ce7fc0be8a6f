package dev.signpost.redis;

import java.util.List;
import java.util.Random;

import dev.signpost.dns.IpAddress;
import dev.signpost.redis.ClusterReport.ReportedNode;
import dev.signpost.redis.RladminText.Line;
import dev.signpost.redis.RladminText.Outcome;
import dev.signpost.redis.RladminText.Read;
import dev.signpost.redis.RladminText.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RladminTextTests {

	private static final String TABLE = """
			CLUSTER NODES:
			NODE:ID ROLE   ADDRESS    EXTERNAL_ADDRESS              HOSTNAME      SHARDS CORES FREE_RAM        PROVISIONAL_RAM VERSION  STATUS
			*node:1 master 10.20.1.11 198.51.100.11                 ip-10-20-1-11 4/100  8     21.06GB/30.60GB 15.32GB/25.01GB 8.0.6-54 OK
			node:2  slave  10.20.2.12 198.51.100.12,2001:db8:20::12 ip-10-20-2-12 0/0    8     29.40GB/30.60GB 0KB/0KB         8.0.6-54 OK
			node:4  slave  10.20.3.14                               ip-10-20-3-14 2/100  8     -/30.60GB       -/25.01GB       8.0.6-54 DOWN, last seen 33s ago
			""";

	private static final ReportedNode NODE_1 = node("node:1", true, "10.20.1.11", "198.51.100.11");

	private static final ReportedNode NODE_2 = node("node:2", true, "10.20.2.12", "198.51.100.12", "2001:db8:20::12");

	private static final ReportedNode NODE_4 = node("node:4", false, "10.20.3.14");

	@Test
	void readsTheTableAsItIsPrinted() {
		assertThat(RladminText.read(TABLE))
			.isEqualTo(new Read(new ClusterReport(List.of(NODE_1, NODE_2, NODE_4)), List.of(), true));
	}

	@Test
	void readsTheTableAmongTheRestOfTheOutput() {
		String whole = "$ sudo rladmin status\nCLUSTER:\nOK. Cluster master: 1\n\n" + TABLE
				+ "\nDATABASES:\nDB:ID NAME STATUS\ndb:1 cache active\nnode:9 slave 10.20.9.9 h OK\n";
		assertThat(nodes(whole)).containsExactly(NODE_1, NODE_2, NODE_4);
		assertThat(nodes(TABLE + "DATABASES:\nnode:9 slave 10.20.9.9 h OK\n")).containsExactly(NODE_1, NODE_2, NODE_4);
	}

	@Test
	void readsWhatAMailProgramSqueezed() {
		assertThat(nodes(TABLE.replaceAll(" +", " "))).containsExactly(NODE_1, NODE_2, NODE_4);
		assertThat(nodes(TABLE.replaceAll(" +", "\t"))).containsExactly(NODE_1, NODE_2, NODE_4);
		assertThat(nodes(TABLE.replace(' ', '\u00a0'))).containsExactly(NODE_1, NODE_2, NODE_4);
	}

	@Test
	void readsItIndentedAndWithOtherLineEndsAndColours() {
		assertThat(nodes(TABLE.indent(4))).containsExactly(NODE_1, NODE_2, NODE_4);
		assertThat(nodes(TABLE.replace("\n", "   \r\n"))).containsExactly(NODE_1, NODE_2, NODE_4);
		assertThat(nodes(TABLE.replace(" OK", " \u001b[32mOK\u001b[0m").replace("0/0 ", "\u001b[1;33m0/0\u001b[0m ")))
			.containsExactly(NODE_1, NODE_2, NODE_4);
	}

	@Test
	void passesOverColumnsThatItDoesNotKnow() {
		String all = """
				NODE:ID ROLE   ADDRESS    EXTERNAL_ADDRESS HOSTNAME MASTERS SLAVES OVERBOOKING_DEPTH SHARDS CORES FREE_RAM FLASH AVAILABLE_FLASH VERSION SHA RACK-ID STATUS
				node:1  slave  10.20.1.11                  h1       2       2      10GB              4/100  8     1GB/2GB  1GB   1GB             8.0.6   abc -       OK
				*node:2 master 10.20.2.12 198.51.100.12    h2       2       2      10GB              4/100  8     1GB/2GB  1GB   1GB             8.0.6   abc -       OK
				""";
		assertThat(nodes(all)).containsExactly(node("node:1", true, "10.20.1.11"),
				node("node:2", true, "10.20.2.12", "198.51.100.12"));
	}

	@Test
	void readsTheOldShortFormAndSaysThatItTellsNoStatus() {
		Outcome outcome = RladminText.read("""
				CLUSTER NODES:
				NODE:ID   ROLE     ADDRESS      EXTERNAL_ADDRESS     HOSTNAME    SHARDS
				*node:1   master   10.20.1.11   198.51.100.11        h1          4/100
				node:2    slave    10.20.2.12                        h2          0/100
				""");
		assertThat(outcome).isEqualTo(new Read(new ClusterReport(
				List.of(node("node:1", true, "10.20.1.11", "198.51.100.11"), node("node:2", true, "10.20.2.12"))),
				List.of(), false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "OK,", "DOWN", "DOWN, last seen 33s ago", "PENDING", "ok", "OKAY", "JOINING" })
	void takesANodeForUpOnlyIfItsStatusIsOk(String status) {
		String table = "NODE:ID ROLE   ADDRESS    HOSTNAME STATUS\nnode:1  master 10.20.1.11 h1       " + status + "\n";
		assertThat(nodes(table)).containsExactly(node("node:1", false, "10.20.1.11"));
	}

	@Test
	void namesTheLinesThatItDoesNotUnderstand() {
		String broken = """
				NODE:ID ROLE   ADDRESS    EXTERNAL_ADDRESS HOSTNAME STATUS
				*node:1 master 10.20.1.11                  h1       OK
				 0.6-54 OK
				node:2  slave  10.20.2    198.51.100.12    h2       OK
				node:1  slave  10.20.3.14                  h3       OK
				node:x  slave  10.20.3.14                  h3       OK
				node:5  slave  10.20.3.15 198.51.100.1,    h3       OK
				node:6  slave  10.20.3.16
				""";
		assertThat(RladminText.read(broken)).isInstanceOfSatisfying(Read.class, (read) -> {
			assertThat(read.report().nodes()).containsExactly(node("node:1", true, "10.20.1.11"));
			assertThat(read.notUnderstood()).extracting(Line::number).containsExactly(3, 4, 5, 6, 7, 8);
			assertThat(read.notUnderstood().getFirst().text()).isEqualTo("0.6-54 OK");
		});
	}

	@Test
	void refusesWhatIsNoTableOfNodes() {
		assertThat(refusal("")).isEqualTo("NO_TABLE");
		assertThat(refusal("node:3\n    address: 10.20.3.14\n")).isEqualTo("NO_TABLE");
		assertThat(refusal("NODE:ID ROLE HOSTNAME\nnode:1 master h1\n")).isEqualTo("NO_ADDRESS_COLUMN");
		assertThat(refusal("NODE:ID ROLE ADDRESS STATUS\n\nnode:1 master 10.20.1.11 OK\n")).isEqualTo("NO_NODES");
		assertThat(refusal("NODE:ID ROLE ADDRESS STATUS\nbla bla\n")).isEqualTo("NO_NODES");
		assertThat(refusal(TABLE + "x".repeat(100_000))).isEqualTo("TOO_LONG");
	}

	@Test
	void makesHostileTextPrintable() {
		Outcome outcome = RladminText
			.read(TABLE + "\u202e<script>\u0000\u001b]0;x\u0007 node:7\n" + "junk\n".repeat(100));
		assertThat(outcome).isInstanceOfSatisfying(Read.class, (read) -> {
			assertThat(read.notUnderstood()).hasSize(20)
				.first()
				.extracting(Line::text)
				.asString()
				.isEqualTo("U+202E<script>U+0000U+001B]0;xU+0007 node:7");
		});
	}

	@Test
	void staysUprightOnAnyText() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 20_000; round++) {
			StringBuilder text = new StringBuilder(TABLE);
			for (int change = random.nextInt(30); change >= 0; change--) {
				int at = random.nextInt(text.length());
				text.replace(at, Math.min(text.length(), at + random.nextInt(4)),
						" \n\t,:*.-1a\u00e9\u001b[".substring(random.nextInt(12)));
			}
			assertThat(RladminText.read(text.toString())).as("seed " + seed).isNotNull();
		}
	}

	private static List<ReportedNode> nodes(String pasted) {
		return (RladminText.read(pasted) instanceof Read read) ? read.report().nodes() : List.of();
	}

	private static String refusal(String pasted) {
		return (RladminText.read(pasted) instanceof Refused refused) ? refused.problem().code() : "read";
	}

	private static ReportedNode node(String id, boolean up, String... addresses) {
		return new ReportedNode(id, List.of(addresses).stream().map(IpAddress::of).toList(), up);
	}

}
