package dev.signpost.diagnosis.check.client;

import java.time.Duration;
import java.util.List;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.PortProbe.Certificate;
import dev.signpost.lookup.PortProbe.PortAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateCoversTheNameTests extends ShowsEveryCode {

	CertificateCoversTheNameTests() {
		super(new CertificateCoversTheName());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("NO_TLS_HERE");
	}

	private static final Endpoint DATABASE = new Endpoint(DnsName.of("redis-12000.cache.enterprise.example"), 12_000,
			true);

	private static SampleWorld showing(boolean covers) {
		SampleWorld world = SampleWorld.of(SampleWorld.withEndpoints(SampleWorld.cluster(3), DATABASE));
		return world.knocked(DATABASE, world.node(1).address(), new PortAnswer.Open(Duration.ofMillis(3), "+PONG",
				new Certificate(covers, List.of("*.cache.example"))));
	}

	@Test
	void isContentWhenTheNameIsCovered() {
		graded(showing(true)).containsExactly("FINE CERTIFICATE_COVERS node1");
	}

	@Test
	void noticesACertificateForOtherNames() {
		graded(showing(false)).containsExactly("NOTICE CERTIFICATE_FOR_OTHER_NAMES node1");
		assertThat(findings(showing(false)).getFirst().arguments()).containsEntry("names", "*.cache.example");
	}

	@Test
	void sawNoneWhereNoneWasShown() {
		said(SampleWorld.of(SampleWorld.withEndpoints(SampleWorld.cluster(3), DATABASE)))
			.containsExactly("E3_NOT_ASKED");
	}

}
