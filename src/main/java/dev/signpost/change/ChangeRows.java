package dev.signpost.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The changes by number, cluster and status. */
interface ChangeRows extends Repository<ChangeRow, Long> {

	Optional<ChangeRow> findById(long number);

	ChangeRow saveAndFlush(ChangeRow row);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ChangeRow c where c.number = :number")
	Optional<ChangeRow> lock(long number);

	List<ChangeRow> findByNumberLessThanOrderByNumberDesc(long before, Limit limit);

	List<ChangeRow> findByClusterIdAndNumberLessThanOrderByNumberDesc(String clusterId, long before, Limit limit);

	List<ChangeRow> findByZoneIdAndStatusInOrderByNumber(String zoneId, Collection<ChangeStatus> statuses);

	@Query("select c.number from ChangeRow c where c.status in :statuses order by c.number")
	List<Long> numbersByStatus(Collection<ChangeStatus> statuses);

	@Query("select distinct c.clusterId from ChangeRow c where c.clusterId in :clusters and c.status in :statuses")
	List<String> clustersByStatus(Collection<String> clusters, Collection<ChangeStatus> statuses);

	@Query("""
			select c from ChangeRow c where c.number in
			(select max(l.number) from ChangeRow l where l.clusterId in :clusters group by l.clusterId)""")
	List<ChangeRow> lastOf(Collection<String> clusters);

	@Query("""
			select c.clusterId from ChangeRow c where c.drifted = true and c.number in
			(select max(l.number) from ChangeRow l where l.clusterId in :clusters
			and l.status in (dev.signpost.change.ChangeStatus.LIVE, dev.signpost.change.ChangeStatus.PROVED)
			group by l.clusterId)""")
	List<String> drifted(Collection<String> clusters);

	@Modifying
	@NativeQuery("update change_counter set last_number = last_number + 1 where id = 1")
	int takeNumber();

	@NativeQuery("select last_number from change_counter where id = 1")
	long takenNumber();

}
