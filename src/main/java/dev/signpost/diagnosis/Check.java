package dev.signpost.diagnosis;

import java.util.List;
import java.util.Set;

/**
 * One place of the catalogue, named after what is true when all is well: a pure function
 * of the evidence.
 */
public interface Check {

	CheckId id();

	/**
	 * The checks whose failure makes this one's only a consequence.
	 */
	Set<CheckId> needs();

	/**
	 * Everything it can say; one of them is said when all is well.
	 */
	List<FindingCode> codes();

	/**
	 * What it finds: one FINE or INFO finding when all is well, one finding for each
	 * thing that is wrong, NOT_ASKED where the evidence is missing; never nothing.
	 */
	List<Finding> judge(Evidence evidence);

	/**
	 * What a later run should remember of this one, one word or phrase each, so that
	 * "still so" can be told from "moving". Begins with the check's id.
	 */
	default Set<String> marks(Evidence evidence) {
		return Set.of();
	}

}
