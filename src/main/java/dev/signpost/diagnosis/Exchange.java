package dev.signpost.diagnosis;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;

/**
 * One question to one server and what came of it.
 *
 * @param id for example {@code e17}
 * @param sample 1, or 2 when it was asked again because something differed
 * @param atMillis after the run's start when the answer was settled
 */
public record Exchange(String id, Server server, Question question, int sample, long atMillis, Answer answer) {

	/**
	 * Whether the question could leave: it was asked, and there is a way to that family
	 * of addresses.
	 */
	public boolean tried() {
		return switch (this.answer) {
			case Answer.NotAsked notAsked -> false;
			case Answer.Unreachable unreachable -> unreachable.why() != Answer.Why.NO_ROUTE;
			case Answer.Reply reply -> true;
			case Answer.Silence silence -> true;
			case Answer.Garbled garbled -> true;
		};
	}

}
