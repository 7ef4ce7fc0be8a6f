package dev.signpost.lookup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A message, section by section. */
final class DigMessage {

	private final DigPage page;

	private final DnsMessage message;

	private final @Nullable WireParts wire;

	private final boolean edns;

	private int written;

	/** What the bytes do not tell is told from the message alone. */
	DigMessage(DigPage page, Question question, Answer.Reply reply) {
		this.page = page;
		this.message = reply.message();
		this.wire = WireParts.of(reply.wire()).orElse(null);
		this.edns = question.edns() != null;
	}

	void write() {
		this.page.line(";; Got answer:");
		DigHeader.onto(this.page, this.message, this.wire);
		this.page.line("");
		opt(this.message.opt());
		question();
		section("ANSWER", this.message.answer());
		section("AUTHORITY", this.message.authority());
		section("ADDITIONAL", this.message.additional());
	}

	private void opt(DnsMessage.@Nullable Opt opt) {
		int rcode = this.message.rcode();
		if (opt != null) {
			DigOpt.onto(this.page, opt, this.wire);
		}
		else if (this.edns && (rcode == Rcodes.FORMERR || rcode == Rcodes.NOTIMP)) {
			this.page
				.line(";; WARNING: EDNS query returned status " + this.message.rcodeName() + " - retry with '+noedns'");
			this.page.line("");
		}
	}

	private void question() {
		DnsMessage.Asked asked = this.message.question();
		if (asked != null) {
			this.page.line(";; QUESTION SECTION:");
			this.page.line(";" + DigColumns.question(asked));
			this.page.line("");
		}
	}

	private void section(String name, List<Rr> records) {
		if (records.isEmpty()) {
			return;
		}
		this.page.line(";; " + name + " SECTION:");
		int shown = 0;
		while (shown < records.size() && this.page.takesRecord()) {
			this.page.line(DigColumns.record(records.get(shown), ttl(records.get(shown), this.written + shown)));
			shown++;
		}
		this.written += records.size();
		if (shown < records.size()) {
			this.page.line(";; " + (records.size() - shown) + " more records are not shown");
		}
		this.page.line("");
	}

	/** As it came: a reader may take one beyond 31 bits for zero (RFC 2181 section 8). */
	private long ttl(Rr rr, int place) {
		return (this.wire != null && place < this.wire.ttls().size()) ? this.wire.ttls().get(place) : rr.ttl();
	}

}
