package dev.signpost.diagnosis.check.parent;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The D family, in reading order.
 */
public final class ParentChecks {

	private ParentChecks() {
	}

	public static List<Check> all() {
		return List.of(new ParentSendsToNodes(), new NothingInItsPlace(), new EveryNodeIsListed(),
				new ParentServersAgree(), new NodesHaveGlue(), new Ipv6GlueAsDefined(), new GlueLeadsToNodes(),
				new NameServersAreHosts(), new OutsideNamesResolve(), new EnoughDistinctServers(),
				new AddressesFitAudience(), new TtlAsDefined(), new ReferralFits());
	}

}
