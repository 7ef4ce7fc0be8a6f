/**
 * Shared page furniture: navigation, modes, problems, paging and the rights that code
 * asks for.
 */
@ApplicationModule(allowedDependencies = { "dns" })
@NullMarked
package dev.signpost.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
