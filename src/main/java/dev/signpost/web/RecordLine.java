package dev.signpost.web;

import java.util.List;

/**
 * One line of a change list: a record set and what becomes of it.
 *
 * @param name with or without its final dot, as the page wants to show it
 * @param ttl in seconds, as text; empty where the set has none
 * @param values in the order to show them
 */
public record RecordLine(Mark mark, String name, String ttl, String type, List<String> values) {

	public RecordLine {
		values = List.copyOf(values);
	}

	/**
	 * Sign, word and colour of a line.
	 */
	public enum Mark {

		/** A set that does not exist yet. */
		CREATE("add"),

		/** A set that goes. */
		REMOVE("del"),

		/** A set as it stood before it was replaced. */
		WAS("del"),

		/** What a set will be once it is replaced. */
		BECOMES("add"),

		/** What a set was replaced with. */
		IS("add"),

		/** A set that stays. */
		KEEP("same");

		private final String look;

		Mark(String look) {
			this.look = look;
		}

		/**
		 * The style sheet's class for it.
		 */
		public String look() {
			return this.look;
		}

		public String messageKey() {
			return "web.mark." + name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
