package dev.signpost.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
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

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from PersonRow p where p.role = 'admin' and p.enabled order by p.id")
	List<PersonRow> lockActiveAdmins();

	long count();

}
