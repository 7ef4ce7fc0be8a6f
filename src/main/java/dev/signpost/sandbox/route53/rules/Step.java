package dev.signpost.sandbox.route53.rules;

import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.xml.RequestedChange.Action;

/** A change whose name could be read and lies in the zone. */
record Step(Action action, RecordSet set) {
}
