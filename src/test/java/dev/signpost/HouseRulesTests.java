package dev.signpost;

import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule finds the class that breaks it.
 */
class HouseRulesTests {

	private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages("badhouse");

	private static final Map<String, String> BREACHES = Map.ofEntries( //
			Map.entry("AWS_STAYS_BEHIND_ITS_DOOR", "KnowsAws"), //
			Map.entry("SECURITY_STAYS_IN_ACCESS", "KnowsSecurity"), //
			Map.entry("DNSJAVA_STAYS_ON_THE_WIRE", "KnowsDnsjava"), //
			Map.entry("DNSJAVA_ONLY_READS_AND_WRITES_BYTES", "AsksThroughDnsjava"), //
			Map.entry("THE_LANGUAGE_IS_PURE", "ReadsFiles"), //
			Map.entry("PLANNING_IS_PURE", "AsksSpring"), //
			Map.entry("TIME_COMES_FROM_THE_CLOCK", "LooksAtTheClock"), //
			Map.entry("CONTROLLERS_LIVE_IN_WEB", "OpenToAll"), //
			Map.entry("ROWS_ARE_PRIVATE", "PublicEntity"), //
			Map.entry("REPOSITORIES_ARE_PRIVATE", "PublicRepository"), //
			Map.entry("FORMS_ARE_PRIVATE", "NumberForm"), //
			Map.entry("FORMS_HOLD_TYPED_TEXT", "NumberForm.ttl"), //
			Map.entry("NOTHING_IS_INJECTED_INTO_FIELDS", "InjectsFields.text"), //
			Map.entry("NO_TRANSACTION_IS_OPEN_WHILE_AWS_IS_ASKED", "SendsInTransaction.serve"), //
			Map.entry("STARTS_NO_PROGRAM", "StartsPrograms"), //
			Map.entry("GUESSES_NO_SECRET", "Guesses"), //
			Map.entry("READS_NO_OBJECTS", "ReadsObjects"), //
			Map.entry("ASKS_NO_RESOLVER_BY_ACCIDENT", "AsksTheResolver"), //
			Map.entry("PACKAGES_ARE_NAMED_AFTER_THEIR_SUBJECT", "Helpers"), //
			Map.entry("EVERY_PACKAGE_IS_NULL_MARKED", "badhouse.util"));

	@ParameterizedTest
	@MethodSource("rules")
	void bite(String name, ArchRule rule) {
		assertThat(BREACHES).as("a breach to try the rule on").containsKey(name);
		assertThat(rule.evaluate(BAD_HOUSE).getFailureReport().getDetails())
			.anyMatch((line) -> line.contains(BREACHES.get(name)));
	}

	@Test
	void areAllTried() {
		assertThat(rules().map((rule) -> rule[0])).hasSameSizeAs(BREACHES.keySet());
	}

	static Stream<Object[]> rules() {
		return Stream.of(HouseRules.class.getDeclaredFields())
			.filter((field) -> ArchRule.class.isAssignableFrom(field.getType()))
			.peek(ReflectionUtils::makeAccessible)
			.map((field) -> new Object[] { field.getName(), ReflectionUtils.getField(field, null) });
	}

}
