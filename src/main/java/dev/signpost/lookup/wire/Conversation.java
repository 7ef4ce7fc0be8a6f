package dev.signpost.lookup.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Answer.Stray;
import dev.signpost.lookup.Answer.Why;
import org.jspecify.annotations.Nullable;

/** A question on a connection of its own, and what was said on it. */
final class Conversation {

	private static final int MOST_STRAYS = 32;

	private final Query query;

	private final int id;

	private final String server;

	private final Stopwatch watch;

	private final List<Stray> strays = new ArrayList<>(0);

	Conversation(Query query, int id, String server, Stopwatch watch) {
		this.query = query;
		this.id = id;
		this.server = server;
		this.watch = watch;
	}

	byte[] message() {
		return this.query.with(this.id);
	}

	/**
	 * Reads until a message is the answer or is none at all; of a transfer only the first
	 * message is read.
	 */
	Answer listen(Frames frames) throws IOException {
		while (this.strays.size() < MOST_STRAYS) {
			Answer answer = judge(frames.read());
			if (answer != null) {
				return answer;
			}
		}
		return silence();
	}

	Answer silence() {
		return new Answer.Silence(this.watch.took(), 1, this.strays);
	}

	/**
	 * What to call an end of the connection without an answer.
	 */
	Answer broken() {
		return this.strays.isEmpty() ? new Answer.Unreachable(Why.RESET, this.watch.took()) : silence();
	}

	private @Nullable Answer judge(byte[] bytes) {
		return switch (Judgement.of(this.query, this.id, bytes)) {
			case Judgement.Believed believed ->
				new Answer.Reply(believed.message(), bytes, this.watch.took(), 1, 1, this.strays);
			case Judgement.Unreadable unreadable -> Garbling.of(bytes, unreadable, this.watch.took());
			case Judgement.Wrong wrong -> {
				this.strays.add(new Stray(this.server, wrong.mismatch()));
				yield null;
			}
		};
	}

}
