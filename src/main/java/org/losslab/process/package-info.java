/** Java processes that this one starts, with the same Java, class path and options. */
package org.losslab.process;
