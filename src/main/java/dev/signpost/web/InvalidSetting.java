package dev.signpost.web;

/**
 * A setting makes no sense; the start ends with its name, its value and what would be
 * right.
 */
public final class InvalidSetting extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final String value;

	private final String right;

	/**
	 * Says what is wrong with a setting.
	 * @param name as the environment variable is called
	 * @param value as given, or a description of it where it is secret
	 * @param right what would be right, in a full sentence
	 */
	public InvalidSetting(String name, String value, String right) {
		super(name + " makes no sense");
		this.name = name;
		this.value = value;
		this.right = right;
	}

	String name() {
		return this.name;
	}

	String value() {
		return this.value;
	}

	String right() {
		return this.right;
	}

}
