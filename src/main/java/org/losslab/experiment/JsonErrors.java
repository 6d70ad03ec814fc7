package org.losslab.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.losslab.data.UserException;

/** Jackson's exceptions as one line for the user. */
final class JsonErrors {

    private JsonErrors() {}

    static UserException explain(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserException user) {
                return user;
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            boolean isOneOfSeveral =
                    Stream.of(unknown.getReferringClass().getInterfaces()).anyMatch(Class::isSealed);
            String possible = Stream.concat(
                            isOneOfSeveral ? Stream.of("kind") : Stream.empty(),
                            unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted())
                    .collect(Collectors.joining(", "));
            return new UserException("unknown key '" + path(unknown) + "'; possible: " + possible, e);
        }
        if (e instanceof InvalidTypeIdException kind && kind.getTypeId() == null) {
            return new UserException("'" + path(kind) + "' needs a 'kind'", e);
        }
        if (e instanceof InvalidTypeIdException kind) {
            return new UserException(
                    "unknown kind '" + kind.getTypeId() + "' in '" + path(kind) + "'; "
                            + afterColon(kind.getOriginalMessage()),
                    e);
        }
        if (e instanceof InvalidFormatException wrong && isNumber(wrong.getTargetType())) {
            return new UserException(
                    "'" + path(wrong) + "': '" + wrong.getValue() + "' is no "
                            + (isWhole(wrong.getTargetType()) ? "whole number" : "number"),
                    e);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return new UserException("'" + path(mismatch) + "': " + firstLine(mismatch.getOriginalMessage()), e);
        }
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new UserException("not valid JSON" + where + ": " + firstLine(e.getOriginalMessage()), e);
    }

    private static boolean isNumber(Class<?> type) {
        return isWhole(type) || type == double.class || type == Double.class;
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? Integer.toString(reference.getIndex())
                        : reference.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String afterColon(String message) {
        int known = message.indexOf("known type ids = ");
        return known < 0 ? firstLine(message) : "possible: " + message.substring(known + "known type ids = ".length());
    }

    private static String firstLine(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("`?(?:java|org)\\.[a-z.]+\\.([A-Z]\\w*)(?:\\[[^\\]]*\\])?`?", "$1");
    }
}
