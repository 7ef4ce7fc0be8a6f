package dev.signpost.access.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.signpost.access.Tokens;
import dev.signpost.web.Authority;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * An API token to make.
 */
record TokenForm(@Nullable String name, @Nullable List<String> authorities, @Nullable String days) {

	static TokenForm empty() {
		return new TokenForm("", List.of(), "30");
	}

	String title() {
		return Typed.text(this.name).strip();
	}

	int lifeInDays() {
		return Integer.parseInt(Typed.text(this.days));
	}

	public boolean has(String authority) {
		return this.authorities != null && this.authorities.contains(authority);
	}

	Collection<Authority> rights() {
		return chosen().stream().map(Authority::of).flatMap(Optional::stream).collect(Collectors.toSet());
	}

	private List<String> chosen() {
		return (this.authorities != null) ? this.authorities : List.of();
	}

	void check(Errors errors) {
		Typed.checkName(errors, "name", title());
		if (!Typed.text(this.days).matches("[1-9]|[1-8][0-9]|90")) {
			errors.rejectValue("days", "LIFE_IN_DAYS", "A token lives 1 to 90 days, as a whole number");
		}
		if (chosen().isEmpty()) {
			errors.rejectValue("authorities", "NOTHING_CHOSEN", "Choose at least one thing that the token may do");
		}
		else if (rights().size() != chosen().size() || !Tokens.grantable().containsAll(rights())) {
			errors.rejectValue("authorities", "NOT_FOR_TOKENS", "A token cannot be given this");
		}
	}

}
