/**
 * What owners may ask about their own data, and what may be answered.
 */
@NullMarked
package id.sentra.registry.privacy.domain;

import org.jspecify.annotations.NullMarked;
