package dev.signpost.diagnosis.check.agreement;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The C family, in reading order.
 */
public final class AgreementChecks {

	private AgreementChecks() {
	}

	public static List<Check> all() {
		return List.of(new ParentAndNodesListTheSameServers(), new GlueAndNodesGiveTheSameAddress(),
				new NodesListTheSameServers(), new NodesServeTheSameVersion(), new NodesGiveTheSameNodeAddresses(),
				new NodesGiveTheSameDatabaseAddresses(), new DnsIsAsDefined(), new Route53ServesWhatItsApiSays(),
				new NodeNamesLeadToTheirOwnNodes(), new NameServerTtlIsShort(), new ClusterReportsTheSameNodes());
	}

}
