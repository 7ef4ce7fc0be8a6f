package dev.signpost.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param node the node's name without the cluster's suffix, else the full name, or null
 * where it is about no node
 * @param address the node's address that it is about, or null
 * @param arguments what the texts fill in: lower-case words to printable values
 * @param evidence ids of the exchanges that it rests on
 * @param becauseOf the finding that this one is only a consequence of, or null
 */
public record Finding(CheckId check, String code, Severity severity, VerdictCode verdict, @Nullable String node,
		@Nullable IpAddress address, Map<String, String> arguments, List<String> evidence, @Nullable Cause becauseOf) {

	public Finding {
		arguments = Map.copyOf(new TreeMap<>(arguments));
		evidence = List.copyOf(evidence);
	}

	/**
	 * A finding about no node in particular.
	 */
	public static Finding of(CheckId check, FindingCode code) {
		return new Finding(check, code.name(), code.severity(), code.verdict(), null, null, Map.of(), List.of(), null);
	}

	/**
	 * A finding about a node, or another server where it is the one to name; the texts
	 * can fill in {@code node} and {@code address}.
	 */
	public static Finding of(CheckId check, FindingCode code, Server server) {
		return new Finding(check, code.name(), code.severity(), code.verdict(), server.label(), server.address(),
				Map.of("node", server.label(), "address", server.address().text()), List.of(), null);
	}

	public Finding as(Severity other) {
		return new Finding(this.check, this.code, other, this.verdict, this.node, this.address, this.arguments,
				this.evidence, this.becauseOf);
	}

	public Finding with(String argument, String value) {
		Map<String, String> more = new TreeMap<>(this.arguments);
		more.put(argument, value);
		return new Finding(this.check, this.code, this.severity, this.verdict, this.node, this.address, more,
				this.evidence, this.becauseOf);
	}

	public Finding leadingTo(VerdictCode other) {
		return new Finding(this.check, this.code, this.severity, other, this.node, this.address, this.arguments,
				this.evidence, this.becauseOf);
	}

	public Finding restingOn(List<Exchange> exchanges) {
		return new Finding(this.check, this.code, this.severity, this.verdict, this.node, this.address, this.arguments,
				exchanges.stream().map(Exchange::id).toList(), this.becauseOf);
	}

	public Finding restingOn(Exchange... exchanges) {
		return restingOn(List.of(exchanges));
	}

	public Finding because(Finding cause) {
		return new Finding(this.check, this.code, this.severity, this.verdict, this.node, this.address, this.arguments,
				this.evidence, new Cause(cause.check, cause.code, cause.node));
	}

	/**
	 * Whether it is a cause and not a consequence.
	 */
	public boolean leads() {
		return this.becauseOf == null;
	}

	/** A finding that explains another. */
	public record Cause(CheckId check, String code, @Nullable String node) {
	}

}
