package dev.signpost.zone.web;

import java.util.List;

import dev.signpost.dns.ZoneRef;
import dev.signpost.web.Authority;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;
import dev.signpost.zone.AccessReport;
import dev.signpost.zone.ZoneAccess;
import dev.signpost.zone.route53.LeastPrivilege;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which account, which rights, and the policy that is enough. */
@Controller
class ConnectionController {

	static final String PATH = "/settings/aws";

	private final ZoneAccess access;

	ConnectionController(ZoneAccess access) {
		this.access = access;
	}

	@GetMapping(PATH)
	@Requires(Authority.CLUSTER_READ)
	String show(@ModelAttribute("form") PolicyForm form, BindingResult errors, Model model) {
		AccessReport report = this.access.lastSeen().orElse(null);
		List<ZoneRef> zones = (report == null) ? List.of() : report.zones();
		model.addAttribute("view", (report == null) ? null : ConnectionView.of(report, this.access.write()));
		model.addAttribute("asking", this.access.isAsking());
		model.addAttribute("zones", form.mayChooseFrom(zones) ? ConnectionView.choices(zones) : List.of());
		if (!form.isEmpty()) {
			form.checkInto(errors, zones);
			model.addAttribute("policy", errors.hasErrors() ? null : policy(form));
		}
		return "zone/connection";
	}

	@PostMapping(PATH)
	@Requires(Authority.CLUSTER_READ)
	String tryAgain(RedirectAttributes redirect) {
		this.access.tryAgain();
		redirect.addFlashAttribute("notice", Notice.of("zone.tried-again"));
		return "redirect:" + PATH;
	}

	private static String policy(PolicyForm form) {
		return LeastPrivilege.policy(String.valueOf(form.zone()), form.clusterName(), form.nodeNames());
	}

}
