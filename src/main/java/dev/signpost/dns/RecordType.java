package dev.signpost.dns;

/**
 * The type of a record set; types that Signpost does not know are carried, never an
 * error.
 *
 * @param name the mnemonic in upper case, for example {@code AAAA}
 */
public record RecordType(String name) implements Comparable<RecordType> {

	public static final RecordType A = new RecordType("A");

	public static final RecordType AAAA = new RecordType("AAAA");

	public static final RecordType CNAME = new RecordType("CNAME");

	public static final RecordType DS = new RecordType("DS");

	public static final RecordType NS = new RecordType("NS");

	public static final RecordType SOA = new RecordType("SOA");

	public static final RecordType TXT = new RecordType("TXT");

	/**
	 * Whether sets of this type hold addresses.
	 */
	public boolean isAddress() {
		return equals(A) || equals(AAAA);
	}

	@Override
	public int compareTo(RecordType other) {
		return this.name.compareTo(other.name);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
