package dev.signpost.lookup.wire;

/**
 * How much may be asked at once.
 *
 * @param inFlight questions in flight altogether
 * @param perHost questions in flight to one address that must be asked gently
 * @param perSecond questions a second to such an address, and as many at once after a
 * pause; what is sent again is not counted
 */
public record Limits(int inFlight, int perHost, int perSecond) {

	/** What Signpost keeps to. */
	public static final Limits ORDINARY = new Limits(2_000, 25, 200);

	/** For measuring on loopback. */
	public static final Limits NONE = new Limits(20_000, 20_000, 100_000_000);

}
