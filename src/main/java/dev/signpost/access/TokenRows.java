package dev.signpost.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The API tokens.
 */
interface TokenRows extends Repository<TokenRow, String> {

	void save(TokenRow row);

	Optional<TokenRow> findById(String id);

	Optional<TokenRow> findByHash(byte[] hash);

	List<TokenRow> findByIdIn(Collection<String> ids);

	@Query("select t from TokenRow t order by t.createdAt desc, t.id")
	List<TokenRow> findAllByAge();

	long count();

}
