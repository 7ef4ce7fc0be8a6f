package dev.signpost.web;

/**
 * A request that no page of ours sends: 400, with one sentence that says why.
 */
public final class BadRequest extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String sentence;

	public BadRequest(String sentence) {
		super(sentence);
		this.sentence = sentence;
	}

	/**
	 * What is wrong with the request, written by us and so safe to show.
	 */
	public String sentence() {
		return this.sentence;
	}

}
