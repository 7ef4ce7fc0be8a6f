package dev.signpost.cluster.web;

import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the person on the page may do, so that no button leads nowhere. */
@Component
class Rights {

	private final ObjectProvider<CurrentPerson> people;

	Rights(ObjectProvider<CurrentPerson> people) {
		this.people = people;
	}

	boolean mayWrite() {
		return this.people.stream()
			.findFirst()
			.flatMap(CurrentPerson::find)
			.filter((person) -> person.may(Authority.PLAN_WRITE))
			.isPresent();
	}

}
