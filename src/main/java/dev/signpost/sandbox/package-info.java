/**
 * The garden shed: a Route 53 on loopback that refuses what Route 53 refuses.
 */
@ApplicationModule(allowedDependencies = { "dns", "access", "web", "zone" })
@NullMarked
package dev.signpost.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
