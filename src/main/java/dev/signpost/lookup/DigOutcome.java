package dev.signpost.lookup;

import dev.signpost.dns.IpAddress;

/** What {@code dig} says before its banner, and what after it. */
final class DigOutcome {

	private static final String NOBODY = ";; no servers could be reached";

	private final DigPage page;

	private final String server;

	private final Question question;

	DigOutcome(DigPage page, IpAddress server, Question question) {
		this.page = page;
		this.server = server.text();
		this.question = question;
	}

	/** Complaints come first. */
	void before(Answer answer) {
		complaints(answer);
		if (!this.page.text().isEmpty()) {
			this.page.line("");
		}
	}

	void complaints(Answer answer) {
		switch (answer) {
			case Answer.Reply reply -> DigStrays.onto(this.page, this.server, reply.strays());
			case Answer.Silence silence -> {
				DigStrays.onto(this.page, this.server, silence.strays());
				timedOut(silence.sent());
			}
			case Answer.Unreachable unreachable -> this.page.line(complaint(unreachable.why()));
			case Answer.Garbled garbled -> {
			}
			case Answer.NotAsked notAsked -> {
			}
		}
	}

	void after(Answer answer) {
		switch (answer) {
			case Answer.Reply reply -> reply(reply);
			case Answer.Silence silence -> this.page.line(NOBODY);
			case Answer.Unreachable unreachable -> this.page.line(NOBODY);
			case Answer.Garbled garbled -> DigDump.onto(this.page, garbled);
			case Answer.NotAsked notAsked -> this.page.line(";; not asked: " + reason(notAsked.reason()));
		}
	}

	private void reply(Answer.Reply reply) {
		new DigMessage(this.page, this.question, reply).write();
		this.page.line(";; Query time: " + reply.took().toMillis() + " msec");
		this.page
			.line(";; SERVER: " + this.server + "#53(" + this.server + ") (" + this.question.transport().name() + ")");
		this.page.line(";; MSG SIZE  rcvd: " + reply.message().size());
	}

	private void timedOut(int sent) {
		for (int each = 0; each < Math.max(1, sent); each++) {
			this.page.line(communication("timed out"));
		}
	}

	private String complaint(Answer.Why why) {
		boolean tcp = this.question.transport() == Transport.TCP;
		return switch (why) {
			case PORT_CLOSED ->
				tcp ? setup("Connection to", "connection refused") : communication("connection refused");
			case NO_ROUTE -> setup(tcp ? "Connection to" : "UDP setup with", "network unreachable");
			case RESET -> communication("end of file");
		};
	}

	private String communication(String fault) {
		return ";; communications error to " + this.server + "#53: " + fault;
	}

	private String setup(String what, String fault) {
		return ";; " + what + " " + this.server + "#53(" + this.server + ") for " + this.question.name().text()
				+ " failed: " + fault + ".";
	}

	static String reason(Answer.Reason reason) {
		return switch (reason) {
			case REFUSED -> "this address may not be asked";
			case SERVER_SILENT -> "the server has not answered anything yet";
			case DEADLINE -> "the time for the whole diagnosis was over";
			case LIMIT -> "too many questions at once";
			case NOTHING_TO_ASK -> "what the question depends on is not known";
		};
	}

}
