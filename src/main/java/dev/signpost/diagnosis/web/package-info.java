/**
 * Pages and API of diagnoses.
 */
@NullMarked
package dev.signpost.diagnosis.web;

import org.jspecify.annotations.NullMarked;
