/**
 * The guided path from a hosted zone to a live delegation.
 */
@ApplicationModule(allowedDependencies = { "dns", "zone", "cluster", "plan", "change", "access", "web" })
@NullMarked
package dev.signpost.wizard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
