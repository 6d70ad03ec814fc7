/**
 * What went wrong, kept where the user can find it: a log in the user's directory for program state, two files of at most 1 MiB
 * in turn, and a report of a problem made from it. Nothing is ever sent anywhere.
 */
package org.losslab.log;
