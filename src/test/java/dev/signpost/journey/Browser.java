package dev.signpost.journey;

/**
 * What a person does in a browser, whichever it is.
 */
interface Browser extends AutoCloseable {

	void open(String address);

	/**
	 * Types into the field of this name, over what was there.
	 */
	void type(String field, String text);

	/**
	 * Marks the radio button of this field with this value.
	 */
	void choose(String field, String value);

	/**
	 * Presses the button whose words begin like this.
	 */
	void press(String words);

	/**
	 * Follows the link whose words are these.
	 */
	void follow(String words);

	/**
	 * The words of the main part of the page.
	 */
	String text();

	String address();

	@Override
	void close();

}
