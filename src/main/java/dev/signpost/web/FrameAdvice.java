package dev.signpost.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/**
 * Gives every page what its layout shows: the person, the places they may go to, the
 * environment.
 */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

	private final List<NavigationItem> items;

	private final ObjectProvider<CurrentPerson> people;

	private final ObjectProvider<EnvironmentLine> environment;

	private final Words words;

	private final boolean sandbox;

	private final boolean rehearsal;

	private final String version;

	FrameAdvice(ObjectProvider<NavigationItem> items, ObjectProvider<CurrentPerson> people,
			ObjectProvider<EnvironmentLine> environment, ObjectProvider<Clock> clock, MessageSource messages,
			@Value("${spring.application.version:}") String version, @Value("${signpost.mode:sandbox}") Mode mode,
			@Value("${signpost.lookup.rehearsal:false}") boolean rehearsal) {
		this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
		this.people = people;
		this.environment = environment;
		this.words = new Words(clock.getIfAvailable(Clock::systemUTC), messages);
		this.sandbox = mode == Mode.SANDBOX;
		this.rehearsal = rehearsal;
		this.version = version;
	}

	@ModelAttribute
	void fill(HttpServletRequest request, Model model) {
		CurrentPerson.@Nullable Person person = person();
		model.addAttribute("person", person);
		List<NavigationItem> places = (person != null) ? placesOf(person) : List.of();
		model.addAttribute("settings", places.stream().filter(NavigationItem::setting).toList());
		model.addAttribute("navigation", withSettingsAsOne(places));
		model.addAttribute("currentPath", request.getRequestURI().substring(request.getContextPath().length()));
		model.addAttribute("theme", Theme.of(cookie(request)).attribute());
		model.addAttribute("frame", frame());
		model.addAttribute("words", this.words);
	}

	private CurrentPerson.@Nullable Person person() {
		CurrentPerson current = this.people.getIfAvailable();
		return (current != null) ? current.find().orElse(null) : null;
	}

	private List<NavigationItem> placesOf(CurrentPerson.Person person) {
		return this.items.stream().filter((item) -> person.may(item.required())).toList();
	}

	/** The settings share one place in the header, which leads to the first of them. */
	private static List<NavigationItem> withSettingsAsOne(List<NavigationItem> places) {
		Stream<NavigationItem> settings = places.stream()
			.filter(NavigationItem::setting)
			.limit(1)
			.map((first) -> new NavigationItem("web.nav.settings", first.path(), first.order(), first.required()));
		return Stream.concat(places.stream().filter((place) -> !place.setting()), settings).toList();
	}

	private Frame frame() {
		Optional<EnvironmentLine.Identity> identity = Optional.ofNullable(this.environment.getIfAvailable())
			.flatMap(EnvironmentLine::identity);
		return new Frame(this.sandbox, identity.map(EnvironmentLine.Identity::account).orElse(null),
				identity.map(EnvironmentLine.Identity::role).orElse(null), this.rehearsal, this.version);
	}

	private static @Nullable String cookie(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, Theme.COOKIE);
		return (cookie != null) ? cookie.getValue() : null;
	}

}
