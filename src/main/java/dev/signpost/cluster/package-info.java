/**
 * What we hold: cluster definitions and their drafts.
 */
@ApplicationModule(allowedDependencies = { "dns", "history", "access", "web" })
@NullMarked
package dev.signpost.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
