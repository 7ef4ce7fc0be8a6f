package dev.signpost.diagnosis;

/**
 * What a check can say; implemented by an enum of each check, whose constants never
 * change their meaning and are unique in the whole catalogue.
 */
public interface FindingCode {

	String name();

	/**
	 * How bad it is where only one of several is affected.
	 */
	Severity severity();

	/**
	 * What a diagnosis comes to when this is its worst finding.
	 */
	VerdictCode verdict();

}
