package dev.signpost;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * The house rules, held against the house. {@link HouseRulesTests} holds them against
 * code that breaks each of them.
 */
@AnalyzeClasses(packages = "dev.signpost", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchTests RULES = ArchTests.in(HouseRules.class);

}
