package dev.signpost;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;

import org.springframework.transaction.annotation.Transactional;

/**
 * Methods that carry {@code @Transactional}, themselves or by their class.
 */
class RunsInTransaction extends DescribedPredicate<JavaMethod> {

	RunsInTransaction() {
		super("run in a transaction");
	}

	@Override
	public boolean test(JavaMethod method) {
		return method.isMetaAnnotatedWith(Transactional.class)
				|| method.getOwner().isMetaAnnotatedWith(Transactional.class);
	}

}
