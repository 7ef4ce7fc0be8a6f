package dev.signpost.change;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What Signpost holds, cluster by cluster. */
interface HeldRows extends Repository<HeldRow, HeldRow.Key> {

	HeldRow save(HeldRow row);

	@Query("select h from HeldRow h where h.key.clusterId = :cluster")
	List<HeldRow> of(String cluster);

	@Query("select distinct h.key.clusterId from HeldRow h where h.key.clusterId in :clusters")
	List<String> clustersWithRecords(Collection<String> clusters);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from HeldRow h where h.key.clusterId = :cluster")
	int forget(String cluster);

}
