package dev.signpost.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of a person.
 */
@Component
class Sessions {

	private final FindByIndexNameSessionRepository<? extends Session> repository;

	Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
		this.repository = repository;
	}

	void endAll(String personId) {
		endAllBut(personId, "");
	}

	/**
	 * Ends all sessions of a person but one.
	 * @param kept the id of the session that stays
	 */
	void endAllBut(String personId, String kept) {
		this.repository.findByPrincipalName(personId)
			.keySet()
			.stream()
			.filter((id) -> !id.equals(kept))
			.forEach(this.repository::deleteById);
	}

}
