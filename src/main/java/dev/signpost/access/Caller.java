package dev.signpost.access;

import java.util.Set;

import dev.signpost.web.Authority;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who sends the current request, as the database knows them at this moment.
 */
sealed interface Caller extends AuthenticatedPrincipal {

	Set<Authority> authorities();

	/**
	 * A person with a session.
	 */
	record Person(String id, String displayName, Role role) implements Caller {

		@Override
		public String getName() {
			return this.id;
		}

		@Override
		public Set<Authority> authorities() {
			return this.role.authorities();
		}

	}

	/**
	 * A program with an API token.
	 */
	record Token(String id, String name, Set<Authority> authorities) implements Caller {

		public Token {
			authorities = Set.copyOf(authorities);
		}

		@Override
		public String getName() {
			return "token:" + this.id;
		}

	}

}
