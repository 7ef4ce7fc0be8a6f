/**
 * Apply and follow: journalled before sent, never sent again unread.
 */
@ApplicationModule(allowedDependencies = { "dns", "cluster", "plan", "zone", "history", "access", "web" })
@NullMarked
package dev.signpost.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
