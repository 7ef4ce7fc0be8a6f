package dev.signpost.diagnosis.web;

import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the reader of a result may do about it, so that no button leads nowhere. */
@Component
class DiagnosisRights {

	private final ObjectProvider<CurrentPerson> people;

	DiagnosisRights(ObjectProvider<CurrentPerson> people) {
		this.people = people;
	}

	boolean mayPlan() {
		return this.people.stream()
			.findFirst()
			.flatMap(CurrentPerson::find)
			.filter((person) -> person.may(Authority.PLAN_WRITE))
			.isPresent();
	}

}
