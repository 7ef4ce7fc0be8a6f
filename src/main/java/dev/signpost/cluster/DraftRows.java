package dev.signpost.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads and writes drafts. */
interface DraftRows extends Repository<DraftRow, String> {

	Optional<DraftRow> findByIdAndAuthorAndChangedAtAfter(String id, String author, Instant limit);

	List<DraftRow> findByAuthorAndChangedAtAfterOrderByChangedAtDescIdAsc(String author, Instant limit, Limit most);

	DraftRow save(DraftRow row);

	@Modifying
	@Query("delete from DraftRow d where d.id = :id and d.author = :author")
	int delete(String id, String author);

	@Modifying
	@Query("delete from DraftRow d where d.changedAt <= :limit")
	int deleteOlder(Instant limit);

}
