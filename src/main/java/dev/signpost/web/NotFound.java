package dev.signpost.web;

/**
 * Something asked for by an id that does not exist, or that the caller may not see.
 */
public final class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String kind;

	private final String id;

	/**
	 * Says what was looked for, by which id.
	 * @param kind for example {@code cluster}
	 */
	public NotFound(String kind, String id) {
		super(kind + " not found");
		this.kind = kind;
		this.id = id;
	}

	public String kind() {
		return this.kind;
	}

	public String id() {
		return this.id;
	}

}
