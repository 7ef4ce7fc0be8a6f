/**
 * Questions to name servers: asked in waves, answered by values, never by exceptions.
 */
@ApplicationModule(allowedDependencies = { "dns", "web" })
@NullMarked
package dev.signpost.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
