/**
 * The garden shed: a Route 53 on loopback that refuses what Route 53 refuses, its name
 * servers, and clusters that can be broken.
 */
@ApplicationModule(allowedDependencies = { "dns", "access", "web", "zone", "cluster", "lookup" })
@NullMarked
package dev.signpost.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
