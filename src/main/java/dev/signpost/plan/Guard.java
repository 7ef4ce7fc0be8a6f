package dev.signpost.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against a plan: it forbids the plan, or asks for consent.
 *
 * @param code of the table in the contract, section 3
 * @param sentence what is risked or in the way, and what to do
 * @param records the record sets concerned, one line of text each
 * @param consent the exact text that must be sent back, or null where no consent helps
 */
public record Guard(Code code, String sentence, List<String> records, @Nullable String consent) {

	public Guard {
		records = List.copyOf(records);
	}

	/**
	 * Whether the plan cannot be applied at all.
	 */
	public boolean blocking() {
		return this.consent == null;
	}

	/** The guards there are. */
	public enum Code {

		/** The cluster's name is not inside the zone. */
		OUTSIDE_ZONE,

		/** The cluster's name is the zone's own. */
		IS_APEX,

		/** A label between zone and cluster is delegated elsewhere. */
		CUT_ABOVE,

		/** A hosted zone of the cluster's own name exists. */
		ZONE_FOR_CLUSTER,

		/** A CNAME stands at a wanted name. */
		CNAME_IN_THE_WAY,

		/** A routed set stands at a wanted name. */
		ROUTED_SET_IN_THE_WAY,

		/** An alias stands at a wanted name. */
		ALIAS_IN_THE_WAY,

		/** A DS set stands at the cluster's name. */
		LEFTOVER_DS,

		/** The zone is private. */
		PRIVATE_ZONE,

		/** A plain set that Signpost did not make stands at a wanted name. */
		FOREIGN_RECORD,

		/** The delegation hides records at or below the name. */
		HIDDEN_RECORDS,

		/** One node cannot fail over. */
		SINGLE_NODE,

		/** A private address with an audience on the internet. */
		PRIVATE_ADDRESS,

		/** The change does not fit one batch. */
		TOO_LARGE,

		/** The plan takes the delegation away. */
		REMOVES_DELEGATION

	}

}
