package dev.signpost.cluster;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads and writes definitions. */
interface ClusterRows extends Repository<ClusterRow, String>, JpaSpecificationExecutor<ClusterRow> {

	Optional<ClusterRow> findById(String id);

	Optional<ClusterRow> findByZoneIdAndName(String zoneId, String name);

	List<ClusterRow> findByNameOrderByListKey(String name);

	@Query("select c.id from ClusterRow c order by c.listKey")
	List<String> ids();

	/**
	 * The row as it is after everybody who was faster, locked until the commit.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ClusterRow c where c.id = :id")
	Optional<ClusterRow> lock(String id);

	@Query("select distinct c.zoneId, c.zoneName, c.visibility from ClusterRow c order by c.zoneName, c.zoneId")
	List<Object[]> zones(Limit limit);

	@Query("select c from ClusterRow c order by c.listKey")
	List<ClusterRow> all();

	@Query("select count(c), sum(c.version), max(c.changedAt) from ClusterRow c")
	List<Object[]> stamp();

	@Modifying
	@Query("update ClusterRow c set c.needKey = concat(:prefix, c.listKey) where c.id = :id")
	void noteNeed(String id, String prefix);

	ClusterRow saveAndFlush(ClusterRow row);

	void delete(ClusterRow row);

	void flush();

}
