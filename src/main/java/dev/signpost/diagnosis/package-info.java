/**
 * Evidence, checks and verdicts: collect, then judge.
 */
@ApplicationModule(allowedDependencies = { "dns", "cluster", "plan", "zone", "lookup", "redis", "change", "history",
		"access", "web" })
@NullMarked
package dev.signpost.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
