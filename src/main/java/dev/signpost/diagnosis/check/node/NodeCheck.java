package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.AddressCheck;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;

/**
 * A check of each address of a node; what it finds at addresses that the definition does
 * not know, or before the cluster is installed, is never worse than NOTICE.
 */
abstract class NodeCheck implements AddressCheck {

	private final CheckId id;

	private final Set<CheckId> needs;

	private final List<FindingCode> codes;

	NodeCheck(CheckId id, Set<CheckId> needs, FindingCode... codes) {
		this.id = id;
		this.needs = needs;
		this.codes = List.of(codes);
	}

	@Override
	public final CheckId id() {
		return this.id;
	}

	@Override
	public final Set<CheckId> needs() {
		return this.needs;
	}

	@Override
	public final List<FindingCode> codes() {
		return this.codes;
	}

	@Override
	public final List<Finding> judge(Evidence evidence, Server node) {
		if (evidence.target(node).refused() != null) {
			return List.of(notAsked(node));
		}
		Standing standing = Standing.of(evidence, node);
		return look(new Told(evidence, node)).stream().map(standing::soften).toList();
	}

	@Override
	public List<Finding> weigh(Evidence evidence, List<Finding> all) {
		return Together.of(evidence, all);
	}

	/**
	 * What is found at one address that may be asked.
	 */
	abstract List<Finding> look(Told told);

	final Finding found(FindingCode code, Told told) {
		return Finding.of(this.id, code, told.node());
	}

	final Finding found(FindingCode code, Told told, Exchange... exchanges) {
		return found(code, told).restingOn(exchanges);
	}

	/**
	 * The finding of an address that cannot be judged.
	 */
	final List<Finding> notAsked(Told told) {
		return List.of(notAsked(told.node()));
	}

	private Finding notAsked(Server node) {
		FindingCode code = this.codes.stream()
			.filter((one) -> one.severity() == Severity.NOT_ASKED)
			.findFirst()
			.orElseThrow();
		return Finding.of(this.id, code, node);
	}

}
