/** A robot that uses the window at random, and what it finds: exceptions, waits for the JavaFX thread, memory that is kept. */
package org.losslab.app.robot;
