/**
 * What an SME has shown elsewhere: certificates, sales.
 */
@NullMarked
package id.sentra.financing.trackrecord.domain;

import org.jspecify.annotations.NullMarked;
