package dev.signpost.change;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The timelines of changes. */
interface MomentRows extends Repository<MomentRow, MomentRow.Key> {

	MomentRow save(MomentRow row);

	@Query("select m from MomentRow m where m.key.changeNumber in :numbers order by m.key.changeNumber, m.key.ordinal")
	List<MomentRow> of(Collection<Long> numbers);

	@Query("select count(m) from MomentRow m where m.key.changeNumber = :number")
	int count(long number);

}
