package dev.signpost.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;
import org.jspecify.annotations.Nullable;

/**
 * Builds what a server said, for tests: NOERROR over the asked transport in 1 ms unless
 * told otherwise.
 */
public final class Said {

	private final Question question;

	private final List<Rr> answer = new ArrayList<>();

	private final List<Rr> authority = new ArrayList<>();

	private final List<Rr> additional = new ArrayList<>();

	private int rcode;

	private boolean aa;

	private boolean tc;

	private boolean ra;

	private boolean withoutOpt;

	private int size = 100;

	private long micros = 1_000;

	private int attempt = 1;

	private List<Answer.Stray> strays = List.of();

	private List<DnsMessage.ExtendedError> errors = List.of();

	private @Nullable String echoed;

	private Said(Question question) {
		this.question = question;
	}

	public static Said to(Question question) {
		return new Said(question);
	}

	/** Silence for two seconds after three tries, or one connection. */
	public static Answer silence() {
		return new Answer.Silence(Duration.ofSeconds(2), 3, List.of());
	}

	public static Answer portClosed() {
		return new Answer.Unreachable(Answer.Why.PORT_CLOSED, Duration.ofMillis(1));
	}

	public static Answer notAsked() {
		return new Answer.NotAsked(Answer.Reason.SERVER_SILENT);
	}

	public static Answer refused(Question question) {
		return to(question).rcode(Rcodes.REFUSED).answer();
	}

	public Said authoritative() {
		this.aa = true;
		return this;
	}

	public Said recursionAvailable() {
		this.ra = true;
		return this;
	}

	public Said truncated() {
		this.tc = true;
		return this;
	}

	public Said rcode(int code) {
		this.rcode = code;
		return this;
	}

	public Said size(int octets) {
		this.size = octets;
		return this;
	}

	public Said tookMillis(long millis) {
		this.micros = millis * 1_000;
		return this;
	}

	public Said attempt(int number) {
		this.attempt = number;
		return this;
	}

	public Said strays(Answer.Stray... more) {
		this.strays = List.of(more);
		return this;
	}

	public Said error(int code, String text) {
		this.errors = List.of(new DnsMessage.ExtendedError(code, text));
		return this;
	}

	public Said withoutOpt() {
		this.withoutOpt = true;
		return this;
	}

	public Said echoing(String name) {
		this.echoed = name;
		return this;
	}

	public Said answers(Rr... records) {
		this.answer.addAll(List.of(records));
		return this;
	}

	public Said answers(List<Rr> records) {
		this.answer.addAll(records);
		return this;
	}

	public Said authority(Rr... records) {
		this.authority.addAll(List.of(records));
		return this;
	}

	public Said authority(List<Rr> records) {
		this.authority.addAll(records);
		return this;
	}

	public Said additional(List<Rr> records) {
		this.additional.addAll(records);
		return this;
	}

	public DnsMessage message() {
		boolean opt = this.question.edns() != null && !this.withoutOpt;
		return new DnsMessage(1, 0, this.rcode,
				new DnsMessage.Flags(true, this.aa, this.tc, this.question.recursionDesired(), this.ra, false, false),
				new DnsMessage.Asked((this.echoed != null) ? this.echoed : this.question.spelling(),
						this.question.type(), 1),
				this.answer, this.authority, this.additional,
				opt ? new DnsMessage.Opt(0, 1232, this.question.edns().dnssecOk(), this.errors, List.of()) : null,
				this.size);
	}

	public Answer answer() {
		return new Answer.Reply(message(), new byte[0], Duration.ofNanos(this.micros * 1_000), this.attempt,
				this.attempt, this.strays);
	}

	public static Rr ns(DnsName owner, long ttl, DnsName server) {
		return rr(owner, RecordType.NS, ttl, new Rdata.Server(server.absolute()));
	}

	public static Rr address(DnsName owner, long ttl, IpAddress address) {
		return rr(owner, address.recordType(), ttl, new Rdata.Address(address));
	}

	public static Rr cname(DnsName owner, long ttl, DnsName target) {
		return rr(owner, RecordType.CNAME, ttl, new Rdata.Alias(target.absolute()));
	}

	public static Rr soa(DnsName owner, long ttl, String mname, long serial, long minimum) {
		return rr(owner, RecordType.SOA, ttl,
				new Rdata.Soa(mname, "hostmaster." + owner.absolute(), serial, 300, 300, 1_800, minimum));
	}

	public static Rr ds(DnsName owner, long ttl, int keyTag) {
		return rr(owner, RecordType.DS, ttl, new Rdata.Ds(keyTag, 13, 2, new byte[32]));
	}

	public static Rr nsec(DnsName owner, String next, RecordType... types) {
		return rr(owner, new RecordType("NSEC"), 900, new Rdata.Nsec(next, Set.of(types)));
	}

	public static Rr rrsig(DnsName owner, RecordType covered, DnsName signer, Instant inception, Instant expires) {
		return rr(owner, new RecordType("RRSIG"), 900, new Rdata.Rrsig(covered, 13, owner.labels().size(), 900, expires,
				inception, 12345, signer.absolute(), new byte[64]));
	}

	public static Rr rr(DnsName owner, RecordType type, long ttl, Rdata data) {
		return new Rr(owner.absolute(), type, 1, ttl, data);
	}

}
