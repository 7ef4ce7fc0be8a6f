package dev.signpost.dns;

import java.util.Optional;

/**
 * A range of addresses in CIDR form (RFC 4632, RFC 4291 section 2.3).
 *
 * @param first the address before the slash
 * @param prefix how many leading bits are fixed: 0 to 32, or 0 to 128
 */
public record Network(IpAddress first, int prefix) {

	public Network {
		if (prefix < 0 || prefix > first.octets().length * 8) {
			throw new IllegalArgumentException("the prefix is longer than the address");
		}
	}

	/**
	 * Reads for example {@code 10.0.0.0/8}; nothing if it is not a network.
	 */
	public static Optional<Network> parse(String text) {
		String[] parts = text.split("/", -1);
		if (parts.length != 2 || !parts[1].matches("0|[1-9]\\d{0,2}")) {
			return Optional.empty();
		}
		int prefix = Integer.parseInt(parts[1]);
		return IpAddress.parse(parts[0])
			.filter((first) -> prefix <= first.octets().length * 8)
			.map((first) -> new Network(first, prefix));
	}

	/**
	 * Whether the address is of this family and shares the fixed bits.
	 */
	public boolean contains(IpAddress address) {
		byte[] mine = this.first.octets();
		byte[] theirs = address.octets();
		if (mine.length != theirs.length) {
			return false;
		}
		for (int bit = 0; bit < this.prefix; bit++) {
			int mask = 0x80 >> (bit % 8);
			if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
				return false;
			}
		}
		return true;
	}

}
