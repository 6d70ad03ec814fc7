package org.losslab.data;

/**
 * A failure that the user can do something about. The message is one line, shown as it is: what is wrong, and what to
 * do. It never wraps a programming error.
 */
public class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(message);
    }

    public UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
