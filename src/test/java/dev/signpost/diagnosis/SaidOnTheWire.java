package dev.signpost.diagnosis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.MessageReader;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;
import dev.signpost.lookup.wire.KeptBytes;

/** Gives a sample world's answers the bytes that a server would have sent. */
final class SaidOnTheWire {

	private static final Map<String, Integer> TYPES = Map.of("A", 1, "NS", 2, "CNAME", 5, "SOA", 6, "AAAA", 28, "DS",
			43, "DNSKEY", 48, "AXFR", 252);

	private static final int OPT = 41;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private SaidOnTheWire() {
	}

	/** The same evidence, each answer as it is read from its bytes. */
	static EvidenceFile file(EvidenceFile file) {
		return new EvidenceFile(file.definition(), file.sandbox(), file.rehearsal(), file.randomLabel(),
				file.startedAt(), file.finishedAt(), file.zone(), file.machine(), file.levels(), file.targets(),
				file.exchanges().stream().map(SaidOnTheWire::exchange).toList(), file.knocks(), file.earlier(),
				file.report(), file.reportedAt());
	}

	private static Exchange exchange(Exchange exchange) {
		if (!(exchange.answer() instanceof Answer.Reply reply)) {
			return exchange;
		}
		MessageReader reader = KeptBytes.reader();
		byte[] wire = new SaidOnTheWire().message(reply.message());
		return new Exchange(exchange.id(), exchange.server(), exchange.question(), exchange.sample(),
				exchange.atMillis(), new Answer.Reply(reader.read(wire).orElseThrow(), wire, reply.took(),
						reply.attempt(), reply.sent(), reply.strays()));
	}

	private byte[] message(DnsMessage message) {
		DnsMessage.Opt opt = message.opt();
		u16(message.id());
		u16(flags(message.flags()) | message.opcode() << 11 | message.rcode() & 0xf);
		DnsMessage.Asked asked = message.question();
		u16((asked != null) ? 1 : 0);
		u16(message.answer().size());
		u16(message.authority().size());
		u16(message.additional().size() + ((opt != null) ? 1 : 0));
		if (asked != null) {
			name(asked.name());
			u16(number(asked.type()));
			u16(asked.dnsClass());
		}
		Stream.of(message.answer(), message.authority(), message.additional())
			.flatMap(List::stream)
			.forEach(this::record);
		if (opt != null) {
			name(".");
			u16(OPT);
			u16(opt.udpSize());
			u32((long) (message.rcode() >> 4) << 24 | (long) opt.version() << 16 | (opt.dnssecOk() ? 0x8000 : 0));
			u16(0);
		}
		return this.bytes.toByteArray();
	}

	private static int flags(DnsMessage.Flags flags) {
		return bit(flags.qr(), 15) | bit(flags.aa(), 10) | bit(flags.tc(), 9) | bit(flags.rd(), 8) | bit(flags.ra(), 7)
				| bit(flags.ad(), 5) | bit(flags.cd(), 4);
	}

	private static int bit(boolean set, int place) {
		return set ? 1 << place : 0;
	}

	private void record(Rr rr) {
		name(rr.owner());
		u16(number(rr.type()));
		u16(rr.dnsClass());
		u32(rr.ttl());
		byte[] data = new SaidOnTheWire().data(rr.data());
		u16(data.length);
		this.bytes.writeBytes(data);
	}

	private byte[] data(Rdata data) {
		switch (data) {
			case Rdata.Address address -> this.bytes.writeBytes(address.address().octets());
			case Rdata.Server server -> name(server.name());
			case Rdata.Alias alias -> name(alias.target());
			case Rdata.Soa soa -> {
				name(soa.mname());
				name(soa.rname());
				Stream.of(soa.serial(), soa.refresh(), soa.retry(), soa.expire(), soa.minimum()).forEach(this::u32);
			}
			default -> throw new IllegalArgumentException(data.toString());
		}
		return this.bytes.toByteArray();
	}

	private static int number(RecordType type) {
		return TYPES.get(type.name());
	}

	private void name(String absolute) {
		Stream.of(absolute.split("\\.")).filter((label) -> !label.isEmpty()).forEach((label) -> {
			this.bytes.write(label.length());
			this.bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
		});
		this.bytes.write(0);
	}

	private void u16(int value) {
		this.bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
	}

	private void u32(long value) {
		this.bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) value).array());
	}

}
