package dev.signpost.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The people.
 */
interface PersonRows extends Repository<PersonRow, String> {

	void save(PersonRow row);

	Optional<PersonRow> findById(String id);

	Optional<PersonRow> findByLogin(String login);

	List<PersonRow> findByIdIn(Collection<String> ids);

	@Query("select p from PersonRow p order by p.login")
	List<PersonRow> findAllByLogin();

	@Query("select p from PersonRow p where p.role = 'admin' and p.enabled")
	List<PersonRow> findActiveAdmins();

	long count();

}
