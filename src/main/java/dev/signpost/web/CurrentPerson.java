package dev.signpost.web;

import java.util.Optional;
import java.util.Set;

/**
 * Who looks at the page, as far as pages need to know.
 */
public interface CurrentPerson {

	/**
	 * The person signed in, or nothing.
	 */
	Optional<Person> find();

	/**
	 * A person as a page shows them.
	 *
	 * @param role message key of the role's name
	 */
	record Person(String id, String displayName, String role, Set<Authority> authorities) {

		public Person {
			authorities = Set.copyOf(authorities);
		}

		public boolean may(Authority authority) {
			return this.authorities.contains(authority);
		}

	}

}
