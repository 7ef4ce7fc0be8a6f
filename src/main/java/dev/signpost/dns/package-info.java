/**
 * The language: names, addresses, record sets, snapshots and changes, each valid once
 * built.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.signpost.dns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
