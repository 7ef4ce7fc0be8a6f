package dev.signpost.change;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The saved plans. */
interface PlanRows extends Repository<PlanRow, String> {

	Optional<PlanRow> findById(String id);

	PlanRow save(PlanRow row);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("update PlanRow p set p.usedBy = :number where p.id = :id and p.usedBy is null")
	int use(String id, long number);

	@Modifying
	@Query("delete from PlanRow p where p.usedBy is null and p.expiresAt < :before")
	int forgetUnused(Instant before);

}
