package dev.signpost.redis;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

import dev.signpost.dns.IpAddress;

/** A cell that holds addresses. */
final class RladminAddresses {

	private RladminAddresses() {
	}

	/** None, one or several with commas between them; nothing if one is no address. */
	static Optional<SequencedSet<IpAddress>> read(String cell) {
		SequencedSet<IpAddress> found = new LinkedHashSet<>();
		if (cell.isEmpty() || cell.equals("-") || cell.equals("N/A")) {
			return Optional.of(found);
		}
		for (String each : cell.split(",", -1)) {
			Optional<IpAddress> address = IpAddress.parse(each.strip());
			if (address.isEmpty()) {
				return Optional.empty();
			}
			found.add(address.get());
		}
		return Optional.of(found);
	}

}
