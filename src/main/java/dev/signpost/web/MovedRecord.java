package dev.signpost.web;

import java.util.List;

/**
 * One line of the three-way table of a plan that the zone has overtaken.
 *
 * @param saw the lines shown when the plan was made; empty for no such set
 * @param live the lines found now
 * @param wanted the lines that the plan would leave behind
 */
public record MovedRecord(String name, String type, List<String> saw, List<String> live, List<String> wanted) {

	public MovedRecord {
		saw = List.copyOf(saw);
		live = List.copyOf(live);
		wanted = List.copyOf(wanted);
	}

	public boolean changed() {
		return !this.saw.equals(this.live);
	}

}
