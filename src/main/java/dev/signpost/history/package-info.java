/**
 * What was done: an append-only, chained record of every deed.
 */
@ApplicationModule(allowedDependencies = { "dns", "web" })
@NullMarked
package dev.signpost.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
