package dev.signpost.diagnosis.web;

import dev.signpost.cluster.ClusterId;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.RunLine;
import dev.signpost.web.Authority;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The results, newest first. */
@Controller
class DiagnosesController {

	private static final int PAGE = 50;

	private final Diagnoses diagnoses;

	private final Phrases phrases;

	DiagnosesController(Diagnoses diagnoses, Phrases phrases) {
		this.diagnoses = diagnoses;
		this.phrases = phrases;
	}

	@GetMapping("/diagnoses")
	@Requires(Authority.DIAGNOSE_RUN)
	String list(@RequestParam(defaultValue = "") String cluster, @RequestParam(required = false) @Nullable String after,
			Model model) {
		ClusterId only = cluster.isEmpty() ? null
				: ClusterId.parse(cluster).orElseThrow(() -> new NotFound("cluster", cluster));
		KeysetPage<RunLine> page = this.diagnoses.page(only, after, PAGE);
		model.addAttribute("runs", page.items().stream().map((line) -> LastRun.of(line, this.phrases)).toList());
		model.addAttribute("next", (page.next() != null) ? address(only, page.next()) : null);
		model.addAttribute("first", (after != null) ? address(only, null) : null);
		return "diagnosis/list";
	}

	private static String address(@Nullable ClusterId only, @Nullable String after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/diagnoses");
		if (only != null) {
			address.queryParam("cluster", only.toString());
		}
		if (after != null) {
			address.queryParam("after", "{after}").uriVariables(java.util.Map.of("after", after));
		}
		return address.encode().build().toUriString();
	}

}
