/**
 * The client's way to a database.
 */
@NullMarked
package dev.signpost.diagnosis.check.client;

import org.jspecify.annotations.NullMarked;
