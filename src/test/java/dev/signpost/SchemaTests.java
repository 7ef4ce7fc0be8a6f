package dev.signpost;

import dev.signpost.database.OnBothDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hibernate compares every entity with the migrated tables when it starts.
 */
@DataJpaTest
@OnBothDatabases
class SchemaTests {

	@Autowired
	private EntityManager entities;

	@Test
	void fitsTheEntities() {
		assertThat(this.entities.getEntityManagerFactory().getProperties()).containsEntry("hibernate.hbm2ddl.auto",
				"validate");
	}

	@Test
	void answersAQueryForEachEntity() {
		assertThat(this.entities.getMetamodel().getEntities())
			.allSatisfy((entity) -> assertThat(count(entity.getJavaType())).as(entity.getName()).isNotNegative());
	}

	private long count(Class<?> entity) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Long> query = builder.createQuery(Long.class);
		return this.entities.createQuery(query.select(builder.count(query.from(entity)))).getSingleResult();
	}

}
