package dev.signpost.diagnosis.web;

/**
 * Something to plan because of what was found.
 *
 * @param kind what to do
 * @param node label of the node that it is about, or empty
 * @param address of a node to add, or empty
 */
record Move(Kind kind, String node, String address) {

	/**
	 * Names it in a form; never trusted beyond finding it again among those that the
	 * result offers.
	 */
	public String key() {
		return this.kind.word() + (this.node.isEmpty() ? "" : ":" + this.node);
	}

	/** What can be planned. */
	enum Kind {

		/** A node leaves the delegation. */
		TAKE_OUT("take-out"),
		/** A server that the cluster lists joins it. */
		ADD("add"),
		/** The definition becomes what is live. */
		TAKE_OVER("take-over"),
		/** The records become what the definition says. */
		PUT_BACK("put-back"),
		/** The records are made. */
		DELEGATE("delegate");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		public String word() {
			return this.word;
		}

	}

}
