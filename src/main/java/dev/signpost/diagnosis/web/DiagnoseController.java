package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterHealth.Shape;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.Clusters;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.RunId;
import dev.signpost.diagnosis.StartOutcome;
import dev.signpost.dns.DnsName;
import dev.signpost.web.Authority;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starts diagnoses. */
@Controller
class DiagnoseController {

	/** A healthy run is over by then, so that its page comes whole. */
	private static final Duration PATIENCE = Duration.ofMillis(80);

	private static final int RECENT = 10;

	private final Diagnoses diagnoses;

	private final Clusters clusters;

	private final Phrases phrases;

	DiagnoseController(Diagnoses diagnoses, Clusters clusters, Phrases phrases) {
		this.diagnoses = diagnoses;
		this.clusters = clusters;
		this.phrases = phrases;
	}

	@GetMapping("/diagnose")
	@Requires(Authority.DIAGNOSE_RUN)
	String form(@RequestParam(defaultValue = "") String name, Model model) {
		return page(new DiagnoseForm(name, null), null, model);
	}

	@PostMapping("/diagnose")
	@Requires(Authority.DIAGNOSE_RUN)
	String start(@ModelAttribute DiagnoseForm form, Model model, HttpServletResponse response) {
		Optional<StartOutcome> outcome = ask(form);
		if (outcome.isEmpty()) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, form, this.phrases.text("diagnosis.no-name"), model,
					response);
		}
		return switch (outcome.get()) {
			case StartOutcome.Running(RunId id, boolean joined) -> {
				this.diagnoses.await(id, PATIENCE);
				yield "redirect:/diagnoses/" + id;
			}
			case StartOutcome.TooOften(Duration retryAfter) -> {
				long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
				yield refused(HttpStatus.TOO_MANY_REQUESTS, form, this.phrases.text("diagnosis.too-often", seconds),
						model, response);
			}
			case StartOutcome.NotOurs() -> refused(HttpStatus.UNPROCESSABLE_CONTENT, form,
					this.phrases.text("diagnosis.not-ours"), model, response);
		};
	}

	private Optional<StartOutcome> ask(DiagnoseForm form) {
		return form.clusterId()
			.map(this.diagnoses::start)
			.or(() -> DnsName.parse(form.asName()).map(this.diagnoses::start));
	}

	private String refused(HttpStatus status, DiagnoseForm form, String sentence, Model model,
			HttpServletResponse response) {
		response.setStatus(status.value());
		return page(form, sentence, model);
	}

	private String page(DiagnoseForm form, @Nullable String fault, Model model) {
		List<LastRun> recent = this.diagnoses.page(null, null, RECENT)
			.items()
			.stream()
			.map((line) -> LastRun.of(line, this.phrases))
			.toList();
		List<ClusterId> needing = List.of(Shape.STOP, Shape.CARE)
			.stream()
			.flatMap((shape) -> this.clusters.worstFirst(null, null, shape, null, RECENT).items().stream())
			.map((cluster) -> cluster.id())
			.limit(RECENT)
			.toList();
		model.addAttribute("name", form.name());
		model.addAttribute("fault", fault);
		model.addAttribute("recent", recent);
		model.addAttribute("needing",
				this.diagnoses.latest(needing)
					.values()
					.stream()
					.sorted(java.util.Comparator.comparingInt((line) -> needing.indexOf(line.cluster())))
					.map((line) -> LastRun.of(line, this.phrases))
					.toList());
		return "diagnosis/start";
	}

}
