package dev.signpost.diagnosis.web;

import java.util.List;

/**
 * What one check found.
 *
 * @param kind ok, info, att, bad or unk
 * @param asked the questions that it rests on
 * @param took of the slowest of them, or empty
 * @param until when what it tells of is over, for example {@code 14:19:07}, or empty
 * @param follows what is only a consequence of it
 * @param blocked how many checks could not be asked because of it
 */
record CheckRow(String check, String code, String kind, String title, String why, List<AskedLine> asked, String took,
		String until, List<CheckRow> follows, long blocked) {

	CheckRow {
		asked = List.copyOf(asked);
		follows = List.copyOf(follows);
	}

	CheckRow with(List<CheckRow> consequences, long notAsked) {
		return new CheckRow(this.check, this.code, this.kind, this.title, this.why, this.asked, this.took, this.until,
				consequences, notAsked);
	}

}
