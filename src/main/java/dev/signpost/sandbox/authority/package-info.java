/**
 * Name servers of the sandbox as pure functions: zones of records, and what a server with
 * authority answers from them.
 */
@NullMarked
package dev.signpost.sandbox.authority;

import org.jspecify.annotations.NullMarked;
