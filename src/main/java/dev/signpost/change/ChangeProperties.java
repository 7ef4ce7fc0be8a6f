package dev.signpost.change;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patiently changes are followed.
 *
 * @param planLife how long a plan can be applied
 * @param firstLook when Route 53 is asked first how far a change has come, or the zone is
 * read first after an answer was lost; each further wait is twice as long
 * @param slowestLook the longest wait between two looks
 * @param stranded after this long without being on all servers, a change is not known
 * @param hold how long a signed request can still land: five minutes and a minute more;
 * the clock's lead is added
 * @param secondReading the time between the two equal readings that make a change live
 * which no change id can prove
 * @param lease how long a zone or a change stays taken by a process that died
 * @param leasePatience how long an apply waits for another one to the same zone
 * @param recovery how often changes are looked for that nobody follows
 */
@Validated
@ConfigurationProperties("signpost.change")
record ChangeProperties(@DefaultValue("30m") @DurationMin(seconds = 1) @DurationMax(days = 1) Duration planLife,
		@DefaultValue("5s") @DurationMin(millis = 10) @DurationMax(minutes = 1) Duration firstLook,
		@DefaultValue("30s") @DurationMin(millis = 10) @DurationMax(minutes = 5) Duration slowestLook,
		@DefaultValue("15m") @DurationMin(millis = 100) @DurationMax(days = 1) Duration stranded,
		@DefaultValue("6m") @DurationMin(millis = 10) @DurationMax(hours = 1) Duration hold,
		@DefaultValue("60s") @DurationMin(millis = 10) @DurationMax(minutes = 10) Duration secondReading,
		@DefaultValue("30s") @DurationMin(millis = 500) @DurationMax(minutes = 5) Duration lease,
		@DefaultValue("5s") @DurationMin(millis = 0) @DurationMax(seconds = 30) Duration leasePatience,
		@DefaultValue("10s") @DurationMin(millis = 50) @DurationMax(minutes = 5) Duration recovery) {

	/**
	 * How long to wait before the look of this number, counted from 0.
	 */
	Duration waitBefore(int look) {
		Duration doubled = this.firstLook.multipliedBy(1L << Math.min(look, 20));
		return (doubled.compareTo(this.slowestLook) < 0) ? doubled : this.slowestLook;
	}

}
