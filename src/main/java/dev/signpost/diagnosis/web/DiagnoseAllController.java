package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterId;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.RunId;
import dev.signpost.diagnosis.StartOutcome;
import dev.signpost.web.Authority;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts diagnoses of all clusters that a page shows. */
@Controller
class DiagnoseAllController {

	/** As many as one person may start in a minute. */
	private static final int MOST = 10;

	private static final Duration PATIENCE = Duration.ofMillis(300);

	private final Diagnoses diagnoses;

	DiagnoseAllController(Diagnoses diagnoses) {
		this.diagnoses = diagnoses;
	}

	@PostMapping("/diagnose/all")
	@Requires(Authority.DIAGNOSE_RUN)
	String start(@RequestParam(required = false) List<String> cluster, RedirectAttributes flash) {
		List<ClusterId> wanted = Optional.ofNullable(cluster)
			.orElseGet(List::of)
			.stream()
			.flatMap((id) -> ClusterId.parse(id).stream())
			.limit(MOST)
			.toList();
		List<RunId> running = startSome(wanted);
		if (!running.isEmpty()) {
			this.diagnoses.await(running.getLast(), PATIENCE);
		}
		flash.addFlashAttribute("notice",
				Notice.of((running.size() == wanted.size()) ? "diagnosis.started-all" : "diagnosis.started-some",
						Integer.toString(running.size()), Integer.toString(wanted.size())));
		return "redirect:/clusters";
	}

	private List<RunId> startSome(List<ClusterId> wanted) {
		List<RunId> running = new ArrayList<>();
		for (ClusterId id : wanted) {
			switch (this.diagnoses.start(id)) {
				case StartOutcome.Running(RunId run, boolean joined) -> running.add(run);
				case StartOutcome.TooOften tooOften -> {
					return running;
				}
				case StartOutcome.NotOurs notOurs -> {
					// it was forgotten meanwhile
				}
			}
		}
		return running;
	}

}
