package dev.signpost.change;

import org.springframework.stereotype.Component;

/** Writes proofs down. */
@Component
class ProofsInJournal implements ChangeProofs {

	private final Journal journal;

	ProofsInJournal(Journal journal) {
		this.journal = journal;
	}

	@Override
	public boolean proved(long number, String note) {
		return this.journal.settle(number, Settlement.of(ChangeStatus.PROVED, note));
	}

	@Override
	public void notProved(long number, String reason) {
		this.journal.notProved(number, "Live, not proved: " + reason);
	}

}
