package dev.signpost.access;

import java.util.Optional;

import dev.signpost.web.CurrentPerson;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells pages who looks at them.
 */
@Component
class CurrentCallers implements CurrentPerson {

	static Optional<Caller> caller() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication)
				? Optional.of(authentication.getPrincipal()) : Optional.empty();
	}

	@Override
	public Optional<Person> find() {
		return caller().flatMap((caller) -> switch (caller) {
			case Caller.Person person -> Optional.of(shown(person));
			case Caller.Token token -> Optional.empty();
		});
	}

	private static Person shown(Caller.Person person) {
		return new Person(person.id(), person.displayName(), "access.role." + person.role().word(),
				person.authorities());
	}

}
