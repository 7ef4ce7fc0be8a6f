package dev.signpost.history;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded: everything of an entry that its author knows.
 *
 * @param action a dotted word, for example {@code change.intended}; the page's sentence
 * has the message key {@code history.action.<action>}
 * @param subject what it was done to, for example a cluster's name
 * @param base the records before, as JSON, or nothing
 * @param target the records after, as JSON, or nothing
 * @param details further facts, name to text
 */
public record Deed(String action, String subject, @Nullable String clusterId, @Nullable String zoneId,
		@Nullable String planHash, @Nullable String outcome, @Nullable String route53ChangeId,
		@Nullable String route53RequestId, @Nullable String reason, @Nullable String base, @Nullable String target,
		Map<String, String> details) {

	public Deed {
		details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
	}

	public static Deed of(String action, String subject) {
		return new Deed(action, subject, null, null, null, null, null, null, null, null, null, Map.of());
	}

	public Deed cluster(String id, String zone) {
		return new Deed(this.action, this.subject, id, zone, this.planHash, this.outcome, this.route53ChangeId,
				this.route53RequestId, this.reason, this.base, this.target, this.details);
	}

	public Deed plan(String hash) {
		return new Deed(this.action, this.subject, this.clusterId, this.zoneId, hash, this.outcome,
				this.route53ChangeId, this.route53RequestId, this.reason, this.base, this.target, this.details);
	}

	public Deed outcome(String word) {
		return new Deed(this.action, this.subject, this.clusterId, this.zoneId, this.planHash, word,
				this.route53ChangeId, this.route53RequestId, this.reason, this.base, this.target, this.details);
	}

	public Deed route53(@Nullable String changeId, @Nullable String requestId) {
		return new Deed(this.action, this.subject, this.clusterId, this.zoneId, this.planHash, this.outcome, changeId,
				requestId, this.reason, this.base, this.target, this.details);
	}

	public Deed reason(@Nullable String text) {
		return new Deed(this.action, this.subject, this.clusterId, this.zoneId, this.planHash, this.outcome,
				this.route53ChangeId, this.route53RequestId, text, this.base, this.target, this.details);
	}

	public Deed records(@Nullable String before, @Nullable String after) {
		return new Deed(this.action, this.subject, this.clusterId, this.zoneId, this.planHash, this.outcome,
				this.route53ChangeId, this.route53RequestId, this.reason, before, after, this.details);
	}

	public Deed detail(String name, String text) {
		Map<String, String> more = new TreeMap<>(this.details);
		more.put(name, text);
		return new Deed(this.action, this.subject, this.clusterId, this.zoneId, this.planHash, this.outcome,
				this.route53ChangeId, this.route53RequestId, this.reason, this.base, this.target, more);
	}

}
