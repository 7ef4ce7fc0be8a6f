/**
 * Who stands at which address of the sandbox, and the sockets behind the addresses.
 */
@NullMarked
package dev.signpost.sandbox.network;

import org.jspecify.annotations.NullMarked;
