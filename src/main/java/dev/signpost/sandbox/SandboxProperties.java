package dev.signpost.sandbox;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sandbox.
 *
 * @param port where Route 53 answers on 127.0.0.1; 0 takes any free one
 * @param pending how long a change stays PENDING
 * @param detection how long a simulated cluster takes to notice that a node is dead
 * @param slow how late a slow node answers
 */
@Validated
@ConfigurationProperties("signpost.sandbox")
record SandboxProperties(@DefaultValue("0") @Min(0) @Max(65535) int port,
		@DefaultValue("3s") @DurationMin @DurationMax(days = 1) Duration pending,
		@DefaultValue("5s") @DurationMin @DurationMax(days = 1) Duration detection,
		@DefaultValue("600ms") @DurationMin @DurationMax(minutes = 1) Duration slow) {
}
