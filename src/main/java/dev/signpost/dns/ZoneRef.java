package dev.signpost.dns;

/**
 * A hosted zone: its provider's id, its apex and who can ask it.
 *
 * @param id without the {@code /hostedzone/} prefix
 */
public record ZoneRef(String id, DnsName apex, Visibility visibility) {
}
