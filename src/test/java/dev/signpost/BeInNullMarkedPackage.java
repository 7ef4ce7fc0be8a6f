package dev.signpost;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/**
 * A class lives in a package whose {@code package-info} says {@code @NullMarked}.
 */
class BeInNullMarkedPackage extends ArchCondition<JavaClass> {

	BeInNullMarkedPackage() {
		super("be in a package that is @NullMarked");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
			events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
		}
	}

}
