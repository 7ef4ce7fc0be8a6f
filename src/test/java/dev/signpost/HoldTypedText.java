package dev.signpost;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * A form holds what was typed: strings, lists of strings, and such forms.
 */
class HoldTypedText extends ArchCondition<JavaClass> {

	private static final Set<String> COLLECTIONS = Set.of(List.class.getName(), Set.class.getName());

	HoldTypedText() {
		super("hold strings, lists of strings and forms only");
	}

	@Override
	public void check(JavaClass form, ConditionEvents events) {
		for (JavaField field : form.getFields()) {
			if (!field.getModifiers().contains(JavaModifier.STATIC)
					&& !field.getAllInvolvedRawTypes().stream().allMatch(HoldTypedText::isText)) {
				events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is a "
						+ field.getType().getName() + ": nothing typed may be lost in it"));
			}
		}
	}

	private static boolean isText(JavaClass type) {
		return type.isEquivalentTo(String.class) || COLLECTIONS.contains(type.getName())
				|| type.getSimpleName().endsWith("Form");
	}

}
