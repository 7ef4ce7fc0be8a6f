package dev.signpost.history.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.history.Actor;
import dev.signpost.history.Actors;
import dev.signpost.history.History;
import dev.signpost.history.HistoryEntry;
import dev.signpost.history.HistoryFilter;
import dev.signpost.web.Authority;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The history for people, newest first, by day. */
@Controller
class HistoryController {

	private static final int ON_A_PAGE = 50;

	private final History history;

	private final Actors actors;

	private final MessageSource messages;

	HistoryController(History history, Actors actors, MessageSource messages) {
		this.history = history;
		this.actors = actors;
		this.messages = messages;
	}

	@GetMapping("/history")
	@Requires(Authority.HISTORY_READ)
	String list(@ModelAttribute("query") HistoryQuery query, @RequestParam(required = false) @Nullable String after,
			Model model) {
		boolean readable = query.problems().isEmpty();
		Long before = (after != null && after.matches("[1-9][0-9]{0,17}")) ? Long.valueOf(after) : null;
		KeysetPage<HistoryEntry> page = this.history.find(readable ? query.filter() : HistoryFilter.NONE, before,
				ON_A_PAGE);
		model.addAttribute("problems", query.problems());
		model.addAttribute("filtered", readable && !query.isEmpty());
		model.addAttribute("days", days(page.items()));
		model.addAttribute("next", (page.next() != null) ? address(query, page.next()) : null);
		model.addAttribute("first", (before != null) ? address(query, null) : null);
		return "history/list";
	}

	private Map<LocalDate, List<EntryView>> days(List<HistoryEntry> entries) {
		Map<String, String> names = this.actors.names(entries.stream()
			.flatMap((entry) -> Stream.of(entry.actor().id(), entry.deed().subject()))
			.collect(Collectors.toSet()));
		return entries.stream()
			.map((entry) -> EntryView.of(entry, names, who(entry.actor(), names)))
			.collect(Collectors.groupingBy((view) -> LocalDate.ofInstant(view.at(), ZoneOffset.UTC), LinkedHashMap::new,
					Collectors.toList()));
	}

	private String who(Actor actor, Map<String, String> names) {
		String name = names.get(actor.id());
		if (name != null) {
			return actor.id().startsWith("token:") ? word("history.who.token", name) : name;
		}
		return switch (actor.id()) {
			case "system" -> word("history.who.system");
			case "anonymous" -> word("history.who.anonymous");
			default -> actor.id();
		};
	}

	private String word(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

	private static String address(HistoryQuery query, @Nullable String after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/history");
		add(address, "actor", query.actor());
		add(address, "cluster", query.cluster());
		add(address, "action", query.action());
		add(address, "from", query.from());
		add(address, "to", query.to());
		add(address, "after", after);
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
