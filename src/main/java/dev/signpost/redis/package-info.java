/**
 * What a Redis Enterprise cluster says of itself.
 */
@ApplicationModule(allowedDependencies = { "dns" })
@NullMarked
package dev.signpost.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
