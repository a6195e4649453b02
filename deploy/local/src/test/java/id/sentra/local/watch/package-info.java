/**
 * What watches the platform: rules, runbooks, dashboards, the list of meters.
 */
@NullMarked
package id.sentra.local.watch;

import org.jspecify.annotations.NullMarked;
