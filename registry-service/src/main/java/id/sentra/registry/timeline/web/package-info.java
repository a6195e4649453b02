/**
 * Timelines over HTTP.
 */
@NullMarked
package id.sentra.registry.timeline.web;

import org.jspecify.annotations.NullMarked;
