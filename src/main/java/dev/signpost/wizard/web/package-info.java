/**
 * The steps of the wizard, each with its own address; everything typed is kept in a
 * draft.
 */
@NullMarked
package dev.signpost.wizard.web;

import org.jspecify.annotations.NullMarked;
