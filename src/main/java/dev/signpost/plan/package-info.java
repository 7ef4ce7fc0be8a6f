/**
 * Pure thought: what is wanted compared with what is there.
 */
@ApplicationModule(allowedDependencies = { "dns", "cluster" })
@NullMarked
package dev.signpost.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
