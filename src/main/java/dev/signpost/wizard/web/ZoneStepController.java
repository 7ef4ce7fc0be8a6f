package dev.signpost.wizard.web;

import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.web.Authority;
import dev.signpost.web.Requires;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import dev.signpost.zone.ZoneTrouble;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which hosted zone shall hold the records. */
@Controller
@Requires(Authority.PLAN_WRITE)
class ZoneStepController {

	/** From here on a list is long enough to be searched. */
	private static final int MANY = 20;

	private final Wizard wizard;

	private final ZoneGateway gateway;

	ZoneStepController(Wizard wizard, ZoneGateway gateway) {
		this.wizard = wizard;
		this.gateway = gateway;
	}

	@GetMapping("/drafts/{id}/zone")
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String q, Model model,
			HttpServletResponse response) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.ZONE);
		if (instead.isPresent()) {
			return instead.get();
		}
		model.addAttribute("form", new ZoneForm(draft.typed().zoneId(), null));
		return page(draft, q, model, response);
	}

	@PostMapping("/drafts/{id}/zone")
	String choose(@PathVariable String id, @ModelAttribute("form") ZoneForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.ZONE);
		if (instead.isPresent()) {
			return instead.get();
		}
		if (form.zone().isEmpty() && form.leave() != null) {
			return this.wizard.leave(draft, redirect);
		}
		Optional<HostedZone> chosen = chosen(form.zone(), errors);
		if (chosen.isPresent()) {
			Draft changed = draft.zone(chosen.get().ref());
			return (form.leave() != null) ? this.wizard.leave(changed, redirect)
					: Wizard.redirect(this.wizard.save(changed), "name");
		}
		Wizard.refused(response, model);
		return page(draft, "", model, response);
	}

	private Optional<HostedZone> chosen(String zoneId, BindingResult errors) {
		if (!zoneId.matches("[A-Z0-9]{1,32}")) {
			errors.rejectValue("zone", "NO_ZONE", "Choose a hosted zone");
			return Optional.empty();
		}
		return switch (this.gateway.hostedZone(zoneId)) {
			case ZoneAnswer.Known<HostedZone>(HostedZone zone) when zone.linkedService() == null -> Optional.of(zone);
			case ZoneAnswer.Known<HostedZone> owned -> {
				errors.rejectValue("zone", "OWNED_ZONE", "This hosted zone belongs to an AWS service. Choose another");
				yield Optional.empty();
			}
			case ZoneAnswer.Failed<HostedZone>(ZoneTrouble trouble) -> {
				errors.rejectValue("zone", "ZONE_NOT_READ", trouble.sentence());
				yield Optional.empty();
			}
		};
	}

	private String page(Draft draft, String filter, Model model, HttpServletResponse response) {
		this.wizard.frame(model, draft, "zone");
		model.addAttribute("q", filter);
		switch (this.gateway.hostedZones()) {
			case ZoneAnswer.Known<List<HostedZone>>(List<HostedZone> zones) -> {
				model.addAttribute("zones", ZoneLine.of(zones, filter));
				model.addAttribute("searchable", zones.size() > MANY);
			}
			case ZoneAnswer.Failed<List<HostedZone>>(ZoneTrouble trouble) -> {
				response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
				model.addAttribute("trouble", trouble.sentence());
			}
		}
		return "wizard/zone";
	}

}
