package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.RunLine;
import dev.signpost.diagnosis.Verdict;
import dev.signpost.diagnosis.Wording;
import dev.signpost.diagnosis.web.DiagnosisBody.CauseBody;
import dev.signpost.diagnosis.web.DiagnosisBody.ExchangeBody;
import dev.signpost.diagnosis.web.DiagnosisBody.FindingBody;
import dev.signpost.diagnosis.web.DiagnosisBody.VerdictBody;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DigText;
import dev.signpost.lookup.DnsMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes diagnoses as the contract has them. */
@Component
class DiagnosisBodies {

	private final Wording wording = Wording.english();

	private final DigText dig;

	DiagnosisBodies(@Value("${spring.application.version:}") String version) {
		this.dig = new DigText(("Signpost " + version).strip());
	}

	DiagnosisBody of(Diagnosis run) {
		List<Exchange> exchanges = exchanges(run.evidence());
		Map<String, Exchange> byId = exchanges.stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
		return new DiagnosisBody(run.id().text(), run.cluster().toString(), run.name().text(), status(run.finished()),
				run.startedAt(), run.took().toMillis(), run.questions(), verdict(run.verdict()),
				run.findings().stream().map((finding) -> finding(finding, byId)).toList(),
				exchanges.stream().map(this::exchange).toList());
	}

	DiagnosisLine line(RunLine run) {
		return new DiagnosisLine(run.id().text(), run.cluster().toString(), run.name().text(),
				status(run.verdict() != null), run.startedAt(), run.tookMillis(), verdict(run.verdict()),
				run.askedBy());
	}

	private static List<Exchange> exchanges(@Nullable Evidence evidence) {
		return (evidence != null) ? evidence.file().exchanges() : List.of();
	}

	private static String status(boolean finished) {
		return finished ? "FINISHED" : "RUNNING";
	}

	private @Nullable VerdictBody verdict(@Nullable Verdict verdict) {
		return (verdict != null)
				? new VerdictBody(verdict.code().name(), verdict.severity().name(), this.wording.headline(verdict))
				: null;
	}

	private FindingBody finding(Finding finding, Map<String, Exchange> byId) {
		@Nullable String command = finding.evidence()
			.stream()
			.filter(byId::containsKey)
			.map(byId::get)
			.map((exchange) -> DigText.command(exchange.server().address(), exchange.question()))
			.findFirst()
			.orElse(null);
		IpAddress address = finding.address();
		return new FindingBody(finding.check().name(), finding.code(), finding.severity().name(), finding.node(),
				(address != null) ? address.text() : null, this.wording.title(finding),
				this.wording.why(finding).orElse(null), this.wording.fix(finding).orElse(null),
				this.wording.source(finding).orElse(null), command, finding.evidence(), cause(finding.becauseOf()));
	}

	private static @Nullable CauseBody cause(Finding.@Nullable Cause cause) {
		return (cause != null) ? new CauseBody(cause.check().name(), cause.code(), cause.node()) : null;
	}

	private ExchangeBody exchange(Exchange exchange) {
		Answer answer = exchange.answer();
		@Nullable DnsMessage message = Evidence.message(exchange).orElse(null);
		return new ExchangeBody(exchange.id(), exchange.server().label(), exchange.server().address().text(),
				exchange.question().transport().name(), exchange.question().text(), outcome(answer),
				(message != null) ? message.rcodeName() : null, (message != null) ? flags(message.flags()) : List.of(),
				took(answer), this.dig.answer(exchange.server().address(), exchange.question(), answer));
	}

	private static String outcome(Answer answer) {
		return switch (answer) {
			case Answer.Reply reply -> "REPLY";
			case Answer.Silence silence -> "SILENCE";
			case Answer.Unreachable unreachable -> "UNREACHABLE";
			case Answer.Garbled garbled -> "GARBLED";
			case Answer.NotAsked notAsked -> "NOT_ASKED";
		};
	}

	private static @Nullable Double took(Answer answer) {
		return switch (answer) {
			case Answer.Reply reply -> millis(reply.took());
			case Answer.Silence silence -> millis(silence.waited());
			case Answer.Unreachable unreachable -> millis(unreachable.took());
			case Answer.Garbled garbled -> millis(garbled.took());
			case Answer.NotAsked notAsked -> null;
		};
	}

	private static double millis(Duration took) {
		return Math.round(took.toNanos() / 10_000.0) / 100.0;
	}

	private static List<String> flags(DnsMessage.Flags flags) {
		return List
			.of(Map.entry("qr", flags.qr()), Map.entry("aa", flags.aa()), Map.entry("tc", flags.tc()),
					Map.entry("rd", flags.rd()), Map.entry("ra", flags.ra()), Map.entry("ad", flags.ad()),
					Map.entry("cd", flags.cd()))
			.stream()
			.filter(Map.Entry::getValue)
			.map(Map.Entry::getKey)
			.toList();
	}

}
