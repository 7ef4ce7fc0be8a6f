package dev.signpost.sandbox.route53.world;

import java.util.List;

/** A name that was read, or all that is wrong with it in Route 53's words. */
public sealed interface NameReading {

	/** A name that Route 53 takes. */
	record Good(DomainName name) implements NameReading {
	}

	/**
	 * Problems such as
	 * {@code DomainLabelEmpty (Domain label is empty) encountered with 'a..b'}.
	 */
	record Bad(List<String> problems) implements NameReading {
	}

}
