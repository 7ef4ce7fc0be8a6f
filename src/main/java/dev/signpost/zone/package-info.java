/**
 * The only door to Route 53.
 */
@ApplicationModule(allowedDependencies = { "dns", "history", "access", "web" })
@NullMarked
package dev.signpost.zone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
