package dev.signpost.diagnosis.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.RunId;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A run and its result, at one address for ever. */
@Controller
class DiagnosisController {

	private final Diagnoses diagnoses;

	private final Phrases phrases;

	private final DiagnosisRights rights;

	private final Clock clock;

	DiagnosisController(Diagnoses diagnoses, Phrases phrases, DiagnosisRights rights, Clock clock) {
		this.diagnoses = diagnoses;
		this.phrases = phrases;
		this.rights = rights;
		this.clock = clock;
	}

	@GetMapping("/diagnoses/{id}")
	@Requires(Authority.DIAGNOSE_RUN)
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String tab,
			@RequestParam(required = false) boolean all, Model model) {
		fill(find(id), tab, all, model);
		return "diagnosis/show";
	}

	/** The part of the page that asks for itself again while the run is under way. */
	@GetMapping("/diagnoses/{id}/progress")
	@Requires(Authority.DIAGNOSE_RUN)
	String progress(@PathVariable String id, Model model) {
		fill(find(id), "", false, model);
		return "diagnosis/result :: result";
	}

	@GetMapping("/diagnoses/{id}/evidence.json")
	@Requires(Authority.DIAGNOSE_RUN)
	ResponseEntity<byte[]> evidence(@PathVariable String id) {
		byte[] file = this.diagnoses.evidenceFile(run(id)).orElseThrow(() -> new NotFound("evidence", id));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(id + ".json").build().toString())
			.body(file);
	}

	@GetMapping("/diagnoses/{id}/ticket.txt")
	@Requires(Authority.DIAGNOSE_RUN)
	ResponseEntity<String> ticket(@PathVariable String id) {
		Diagnosis diagnosis = find(id);
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(Ticket.of(diagnosis, DiagnosisView.of(diagnosis, this.phrases, this.clock.instant()), this.phrases));
	}

	private void fill(Diagnosis diagnosis, String tab, boolean all, Model model) {
		DiagnosisView view = DiagnosisView.of(diagnosis, this.phrases, this.clock.instant());
		model.addAttribute("view", view);
		model.addAttribute("raw", RawView.of(diagnosis, tab, all, this.phrases));
		model.addAttribute("ticket", Ticket.of(diagnosis, view, this.phrases));
		model.addAttribute("total", Catalogue.whole().checks().size());
		model.addAttribute("death", DeathView.of(diagnosis, new Rows(diagnosis, this.phrases)));
		model.addAttribute("moves",
				this.rights.mayPlan() ? Moves.of(diagnosis, this.clock.instant()) : List.<Move>of());
	}

	private Diagnosis find(String id) {
		return this.diagnoses.find(run(id)).orElseThrow(() -> new NotFound("diagnosis", id));
	}

	private static RunId run(String id) {
		return RunId.parse(id).orElseThrow(() -> new NotFound("diagnosis", id));
	}

}
