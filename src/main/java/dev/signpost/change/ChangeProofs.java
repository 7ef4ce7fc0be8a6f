package dev.signpost.change;

/**
 * Where whoever asks name servers notes what they say of a change that is live.
 */
public interface ChangeProofs {

	/**
	 * Name servers and nodes answer as planned: the change becomes PROVED.
	 * @return false if it is not live any more, or was proved before
	 */
	boolean proved(long number, String note);

	/**
	 * Live, not proved: notes the reason in the change's timeline.
	 */
	void notProved(long number, String reason);

}
