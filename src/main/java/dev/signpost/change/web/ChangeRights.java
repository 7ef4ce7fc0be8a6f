package dev.signpost.change.web;

import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the reader of a page may do. */
@Component
class ChangeRights {

	private final ObjectProvider<CurrentPerson> people;

	ChangeRights(ObjectProvider<CurrentPerson> people) {
		this.people = people;
	}

	boolean may(Authority authority) {
		return this.people.stream()
			.findFirst()
			.flatMap(CurrentPerson::find)
			.filter((person) -> person.may(authority))
			.isPresent();
	}

}
