package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Problem;
import org.jspecify.annotations.Nullable;

/** Reads addresses as people type them, and asks whether a node may have them. */
final class AddressReader {

	private final AddressPolicy policy;

	private final Problems problems;

	AddressReader(AddressPolicy policy, Problems problems) {
		this.policy = policy;
		this.problems = problems;
	}

	IpAddress.@Nullable V4 v4(@Nullable String typed, String field) {
		String text = (typed != null) ? Typed.trimmed(typed) : "";
		if (text.isEmpty() || !this.problems.none(field, IpAddress.problemWithV4(text))) {
			return null;
		}
		IpAddress.V4 address = new IpAddress.V4(text);
		return allowed(address, field) ? address : null;
	}

	IpAddress.@Nullable V6 v6(@Nullable String typed, String field) {
		String text = (typed != null) ? Typed.trimmed(typed) : "";
		if (text.isEmpty() || !this.problems.none(field, IpAddress.problemWithV6(text))) {
			return null;
		}
		IpAddress.V6 address = new IpAddress.V6(text);
		return allowed(address, field) ? address : null;
	}

	/**
	 * Reads a list of addresses of either family, without doubles and empty lines.
	 */
	List<IpAddress> list(List<String> typed, String field, int most) {
		if (typed.size() > most) {
			this.problems.add(field, "TOO_MANY_ADDRESSES", "At most " + most + " addresses can stand here");
			return List.of();
		}
		List<IpAddress> read = new ArrayList<>();
		for (int at = 0; at < typed.size(); at++) {
			either(typed.get(at), field + "[" + at + "]").filter((address) -> !read.contains(address))
				.ifPresent(read::add);
		}
		return read;
	}

	private Optional<IpAddress> either(String typed, String field) {
		return Optional.ofNullable(typed.contains(":") && !typed.contains(".") ? v6(typed, field) : v4(typed, field));
	}

	private boolean allowed(IpAddress address, String field) {
		Optional<Problem> problem = this.policy.problemWith(address);
		return this.problems.none(field, problem);
	}

}
