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
		return may(Authority.PLAN_WRITE);
	}

	boolean mayDiagnose() {
		return may(Authority.DIAGNOSE_RUN);
	}

	private boolean may(Authority authority) {
		return this.people.stream()
			.findFirst()
			.flatMap(CurrentPerson::find)
			.filter((person) -> person.may(authority))
			.isPresent();
	}

}
