package dev.signpost.wizard.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.change.Preflight;
import dev.signpost.change.Preflight.Grade;
import dev.signpost.change.Preflight.Line;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.cluster.Draft;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import dev.signpost.wizard.web.NodesForm.NodeForm;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks name servers while somebody types; never in anybody's way. The header that htmx
 * sends cannot be sent by a page of another site.
 */
@Controller
@Requires(Authority.PLAN_WRITE)
class ProbeController {

	private static final int MOST_NODES = 80;

	private static final int MOST_ZONES = 30;

	private final Wizard wizard;

	private final ZoneGateway gateway;

	private final ObjectProvider<Preflight> preflight;

	private final Brake brake;

	private final MessageSource messages;

	private final Clock clock;

	ProbeController(Wizard wizard, ZoneGateway gateway, ObjectProvider<Preflight> preflight, Brake brake,
			MessageSource messages, Clock clock) {
		this.wizard = wizard;
		this.gateway = gateway;
		this.preflight = preflight;
		this.brake = brake;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Whether the node of one row answers; nothing while the row is not complete and
	 * right.
	 */
	@GetMapping(path = "/drafts/{id}/nodes/probe", headers = "HX-Request=true")
	String node(@PathVariable String id, @RequestParam Map<String, String> fields, Model model) {
		Draft draft = this.wizard.draft(id);
		NodeInput row = row(fields);
		Optional<DnsName> cluster = DnsName.parse(draft.typed().name());
		Optional<Preflight> asks = this.preflight.stream().findFirst();
		boolean complete = cluster.isPresent() && asks.isPresent() && complete(draft, row)
				&& this.brake.allows("node", MOST_NODES);
		model.addAttribute("label", row.name());
		model.addAttribute("lines", complete ? lines(asks.get(), cluster.get(), row) : List.of());
		return "wizard/probe :: node";
	}

	private static NodeInput row(Map<String, String> fields) {
		return new NodeForm(field(fields, "name"), field(fields, "ipv4"), field(fields, "ipv6"), "").toInput();
	}

	private static String field(Map<String, String> fields, String word) {
		return fields.entrySet()
			.stream()
			.filter((field) -> field.getKey().matches("nodes\\[\\d{1,2}]\\." + word))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	private boolean complete(Draft draft, NodeInput row) {
		boolean typed = !row.name().isEmpty() && addresses(row).findAny().isPresent();
		Draft alone = draft.nodes(List.of(row), Objects.requireNonNullElse(draft.typed().audience(), ""), List.of(),
				List.of());
		return typed && this.wizard.problems(alone.typed(), Wizard.zone(draft), "nodes").isEmpty();
	}

	private static Stream<IpAddress> addresses(NodeInput row) {
		return Stream.<@Nullable String>of(row.ipv4(), row.ipv6())
			.map((text) -> Objects.requireNonNullElse(text, ""))
			.flatMap((text) -> IpAddress.parse(text).stream());
	}

	private List<SeenLine> lines(Preflight asks, DnsName cluster, NodeInput row) {
		return addresses(row).map((address) -> line(asks, cluster, address)).toList();
	}

	private SeenLine line(Preflight asks, DnsName cluster, IpAddress address) {
		long before = this.clock.millis();
		Line line = asks.node(cluster, address);
		SeenLine seen = SeenLine.of(line);
		return (line.grade() != Grade.FINE) ? seen : new SeenLine(seen.kind(),
				word("wizard.probe.in", seen.title(), Long.toString(Math.max(1, this.clock.millis() - before))), "");
	}

	/** Whether the world really uses a hosted zone. */
	@GetMapping(path = "/drafts/{id}/zone/seen", headers = "HX-Request=true")
	String zone(@PathVariable String id, @RequestParam String zone, Model model) {
		this.wizard.draft(id);
		Optional<Preflight> asks = this.preflight.stream().findFirst();
		Optional<HostedZone> known = zone.matches("[A-Z0-9]{1,32}") ? known(zone) : Optional.empty();
		if (known.isEmpty()) {
			throw new NotFound("zone", zone);
		}
		if (asks.isPresent() && this.brake.allows("zone", MOST_ZONES)) {
			model.addAttribute("line", zoneLine(asks.get().zone(known.get().ref())));
		}
		return "wizard/probe :: zone";
	}

	private SeenLine zoneLine(Preflight.Report report) {
		Grade worst = report.worst();
		return switch (worst) {
			case STOP, CARE -> SeenLine.of(report.lines().getFirst());
			case NOTE, FINE -> new SeenLine("ok", word("wizard.zone.used"), "");
			case NOT_KNOWN -> new SeenLine("unk", word("wizard.zone.used.unknown"), "");
		};
	}

	private Optional<HostedZone> known(String zone) {
		return switch (this.gateway.hostedZone(zone)) {
			case ZoneAnswer.Known<HostedZone>(HostedZone found) -> Optional.of(found);
			case ZoneAnswer.Failed<HostedZone> failed -> Optional.empty();
		};
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, java.util.Locale.ENGLISH);
	}

}
