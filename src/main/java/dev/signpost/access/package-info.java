/**
 * Who may: people, roles, sessions and API tokens.
 */
@ApplicationModule(allowedDependencies = { "dns", "history", "web" })
@NullMarked
package dev.signpost.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
