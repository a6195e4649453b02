/**
 * A mentor beside an SME for a while: agreed goals, visits, how it ends. Plain Java.
 */
@NullMarked
package id.sentra.training.mentoring.domain;

import org.jspecify.annotations.NullMarked;
