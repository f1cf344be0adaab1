/** SMS by way of Twilio: webhooks in, its REST interface out, and a guard on what it may cost. */
@NullMarked
package nl.schuifaan.channel.sms;

import org.jspecify.annotations.NullMarked;

