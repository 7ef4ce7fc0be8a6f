package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;

/** A CNAME, beside which nothing else can stand. */
final class CnameInTheWay implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<ZoneEntry.Plain> cnames = draft.found()
			.filter((plain) -> plain.key().type().equals(RecordType.CNAME) && draft.wants(plain.key().name()))
			.toList();
		return Guards.blocking(Guard.Code.CNAME_IN_THE_WAY, Lines.of(cnames),
				"A CNAME record stands at a name that the cluster needs, and no other record can stand beside it. "
						+ "Remove it in Route 53, or choose another name");
	}

}
