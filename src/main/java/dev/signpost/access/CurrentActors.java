package dev.signpost.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.signpost.history.Actor;
import dev.signpost.history.Actors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the history who acts.
 */
@Component
class CurrentActors implements Actors {

	private static final String TOKEN = "token:";

	private final PersonRows people;

	private final TokenRows tokens;

	CurrentActors(PersonRows people, TokenRows tokens) {
		this.people = people;
		this.tokens = tokens;
	}

	@Override
	public Actor current() {
		return CurrentCallers.caller().map(CurrentActors::actor).orElse(Actor.SYSTEM);
	}

	private static Actor actor(Caller caller) {
		return switch (caller) {
			case Caller.Person person -> new Actor(person.id(), person.role().word(), "password", sourceAddress());
			case Caller.Token token -> new Actor(token.getName(), null, "token", sourceAddress());
		};
	}

	/**
	 * The other end of the socket of the current request, or nothing outside of one.
	 */
	static @Nullable String sourceAddress() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getRemoteAddr() : null;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> names(Collection<String> ids) {
		Map<String, String> names = new HashMap<>();
		this.people.findByIdIn(ids).forEach((row) -> names.put(row.id(), row.displayName()));
		this.tokens.findByIdIn(ids.stream().filter((id) -> id.startsWith(TOKEN)).map(CurrentActors::tokenId).toList())
			.forEach((row) -> names.put(TOKEN + row.id(), row.name()));
		return names;
	}

	private static String tokenId(String actor) {
		return actor.substring(TOKEN.length());
	}

}
