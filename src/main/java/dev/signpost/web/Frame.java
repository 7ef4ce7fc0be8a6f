package dev.signpost.web;

import org.jspecify.annotations.Nullable;

/**
 * What the line under the header and the footer say of this instance.
 *
 * @param account the AWS account, while it is known
 * @param role the role in it
 * @param rehearsal whether addresses of a test network are allowed
 */
record Frame(boolean sandbox, @Nullable String account, @Nullable String role, boolean rehearsal, String version) {
}
