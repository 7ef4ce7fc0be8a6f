package dev.signpost.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code dig} shows of a message that nobody judges by: reserved bits, the options'
 * contents, times to live beyond 31 bits, bytes after the end.
 *
 * @param reservedBit the header's Z bit
 * @param optFlags the OPT record's flags, DO included
 * @param options of the OPT record, in the order in which they came
 * @param ttls of all records but OPT, in seconds, in the order in which they came
 * @param extra how many bytes follow the last record
 */
record WireParts(boolean reservedBit, int optFlags, List<Option> options, List<Long> ttls, int extra) {

	private static final int HEADER = 12;

	private static final int OPT = 41;

	private static final int Z = 0x40;

	private static final int POINTER = 0xc0;

	/**
	 * Walks over the message; nothing if it does not hold what its header promises.
	 */
	static Optional<WireParts> of(byte[] wire) {
		return (wire.length < HEADER) ? Optional.empty() : new Walk(wire).walk();
	}

	/** An EDNS option. */
	record Option(int code, byte[] data) {
	}

	/** One pass over the records, which follows no pointer. */
	private static final class Walk {

		private final byte[] wire;

		private final List<Option> options = new ArrayList<>();

		private final List<Long> ttls = new ArrayList<>();

		private int flags;

		private int at = HEADER;

		Walk(byte[] wire) {
			this.wire = wire;
		}

		Optional<WireParts> walk() {
			boolean reserved = (this.wire[3] & Z) != 0;
			for (int question = number(4); question > 0 && inside(); question--) {
				name();
				this.at += 4;
			}
			for (int rr = number(6) + number(8) + number(10); rr > 0 && inside(); rr--) {
				record();
			}
			int extra = this.wire.length - this.at;
			return (extra < 0) ? Optional.empty()
					: Optional.of(new WireParts(reserved, this.flags, this.options, this.ttls, extra));
		}

		private void record() {
			name();
			if (this.at + 10 > this.wire.length) {
				this.at = this.wire.length + 1;
				return;
			}
			int end = this.at + 10 + number(this.at + 8);
			if (number(this.at) != OPT) {
				this.ttls.add((long) number(this.at + 4) << 16 | number(this.at + 6));
			}
			else if (end <= this.wire.length) {
				this.flags = number(this.at + 6);
				options(this.at + 10, end);
			}
			this.at = end;
		}

		private void options(int from, int end) {
			int next = from;
			while (next + 4 <= end && next + 4 + number(next + 2) <= end) {
				int data = next + 4;
				int after = data + number(next + 2);
				this.options.add(new Option(number(next), Arrays.copyOfRange(this.wire, data, after)));
				next = after;
			}
		}

		private void name() {
			while (inside() && this.wire[this.at] != 0 && (this.wire[this.at] & POINTER) == 0) {
				this.at += 1 + this.wire[this.at];
			}
			this.at += (inside() && this.wire[this.at] == 0) ? 1 : 2;
		}

		private boolean inside() {
			return this.at < this.wire.length;
		}

		private int number(int from) {
			return (this.wire[from] & 0xff) << 8 | (this.wire[from + 1] & 0xff);
		}

	}

}
